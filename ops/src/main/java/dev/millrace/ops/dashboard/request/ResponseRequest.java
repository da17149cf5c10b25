package dev.millrace.ops.dashboard.request;

import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.index.response.ResponseFilter;
import dev.millrace.ops.index.response.ResponseOrder;
import dev.millrace.ops.index.response.ResponseQuery;
import dev.millrace.ops.index.response.Span;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.verifier.request.FinishReason;

/// Asks for a page of responses.
public final class ResponseRequest {
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 500;

    private ResponseRequest() {}

    /// Reads it.
    public static ResponseQuery of(Parameters parameters) {
        return new ResponseQuery(
                filter(parameters),
                parameters.word("sort", ResponseOrder.class, ResponseOrder.STEP),
                parameters.word("order", Direction.class, Direction.ASC) == Direction.DESC,
                offset(parameters),
                limit(parameters));
    }

    /// Which responses are asked for.
    public static ResponseFilter filter(Parameters parameters) {
        return new ResponseFilter(
                origin(parameters),
                outcome(parameters),
                steps(parameters),
                span(parameters, "length"),
                span(parameters, "reward"));
    }

    private enum Direction {
        ASC,
        DESC
    }

    /// How many rows come before the page.
    public static int offset(Parameters parameters) {
        return parameters.integer("offset", 0, 0, Integer.MAX_VALUE);
    }

    /// How many rows are on the page at most.
    public static int limit(Parameters parameters) {
        return parameters.integer("limit", USUAL_LIMIT, 0, MOST);
    }

    private static ResponseFilter.Origin origin(Parameters parameters) {
        return new ResponseFilter.Origin(
                parameters.count("prompt"), parameters.words("purpose", Purpose.class), parameters.whole("family"));
    }

    private static ResponseFilter.Outcome outcome(Parameters parameters) {
        return new ResponseFilter.Outcome(
                parameters.words("verdict", VerdictKind.class),
                parameters.words("finish", FinishReason.class),
                parameters.truth("filtered"),
                parameters.truth("mixed"));
    }

    private static Span steps(Parameters parameters) {
        var one = parameters.number("step");
        return one.map(step -> new Span(step, step)).orElseGet(() -> span(parameters, "step"));
    }

    private static Span span(Parameters parameters, String name) {
        return new Span(
                parameters.number(name + "From").orElse(Double.NEGATIVE_INFINITY),
                parameters.number(name + "To").orElse(Double.POSITIVE_INFINITY));
    }
}

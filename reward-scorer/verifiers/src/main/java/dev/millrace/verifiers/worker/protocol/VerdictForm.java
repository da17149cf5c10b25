package dev.millrace.verifiers.worker.protocol;

import dev.millrace.verifier.Verdict;
import java.util.Optional;
import java.util.OptionalDouble;

/// Verdicts in a frame.
final class VerdictForm {
    private static final int SCORED = 0;
    private static final int NO_ANSWER = 1;
    private static final int NOT_APPLICABLE = 2;
    private static final int TIMED_OUT = 3;
    private static final int FAILED = 4;

    private VerdictForm() {}

    static void write(FrameWriter out, Verdict verdict) {
        switch (verdict) {
            case Verdict.Scored scored -> writeScored(out.tag(SCORED), scored);
            case Verdict.NoAnswer(var reason) -> out.tag(NO_ANSWER).text(reason);
            case Verdict.NotApplicable(var reason) -> out.tag(NOT_APPLICABLE).text(reason);
            case Verdict.TimedOut(var reason) -> out.tag(TIMED_OUT).text(reason);
            case Verdict.Failed(var reason) -> out.tag(FAILED).text(reason);
        }
    }

    static Verdict read(FrameReader in) {
        int tag = in.tag();
        return switch (tag) {
            case SCORED -> readScored(in);
            case NO_ANSWER -> new Verdict.NoAnswer(in.text());
            case NOT_APPLICABLE -> new Verdict.NotApplicable(in.text());
            case TIMED_OUT -> new Verdict.TimedOut(in.text());
            case FAILED -> new Verdict.Failed(in.text());
            default -> throw new ProtocolException("verdict: got kind " + tag + ", expected 0 to " + FAILED);
        };
    }

    private static void writeScored(FrameWriter out, Verdict.Scored scored) {
        out.real(scored.reward()).flag(scored.accepted()).text(scored.extracted());
        out.optional(scored.accuracy().stream().boxed().findFirst(), FrameWriter::real)
                .optional(
                        scored.credit(),
                        (each, credit) -> each.whole(credit.passed()).whole(credit.total()))
                .list(scored.tokenRewards(), FrameWriter::real)
                .map(scored.metrics(), FrameWriter::real);
    }

    private static Verdict readScored(FrameReader in) {
        return new Verdict.Scored(
                in.real(),
                in.flag(),
                in.text(),
                accuracy(in.optional(FrameReader::real)),
                in.optional(each -> new Verdict.Credit(each.whole(), each.whole())),
                in.list(FrameReader::real),
                in.map(FrameReader::real));
    }

    private static OptionalDouble accuracy(Optional<Double> share) {
        return share.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}

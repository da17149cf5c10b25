package dev.millrace.ops.index;

import dev.millrace.ops.index.response.ResponseColumns;
import dev.millrace.ops.index.response.ResponseFilter;
import dev.millrace.ops.index.response.ResponseSearch;
import dev.millrace.ops.inspection.Words;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// How many responses there are of each kind, and between which numbers they lie.
///
/// @param purposes of their prompts
/// @param families of their problems
/// @param verdicts concluded
/// @param finishes why they ended
/// @param verdictsByVerifier the verifier, a blank, the verdict
/// @param lengths in tokens
/// @param rewards those that have one
public record Facets(
        Map<String, Long> purposes,
        Map<String, Long> families,
        Map<String, Long> verdicts,
        Map<String, Long> finishes,
        Map<String, Long> verdictsByVerifier,
        DoubleSummaryStatistics lengths,
        DoubleSummaryStatistics rewards) {
    static Facets of(ResponseColumns responses, ResponseFilter filter) {
        var search = new ResponseSearch(responses);
        var groups = responses.groups();
        return new Facets(
                search.count(filter, row -> Words.of(groups.purpose(responses.group(row)))),
                search.count(filter, row -> groups.family(responses.group(row))),
                search.count(filter, row -> Words.of(responses.verdict(row))),
                search.count(filter, row -> Words.of(responses.finish(row))),
                search.count(filter, row -> responses.verifier(row) + " " + Words.of(responses.verdict(row))),
                numbers(search, filter, responses::length),
                numbers(search, filter, responses::reward));
    }

    private static DoubleSummaryStatistics numbers(
            ResponseSearch search, ResponseFilter filter, IntToDoubleFunction number) {
        return search.rows(filter)
                .mapToDouble(number)
                .filter(value -> !Double.isNaN(value))
                .summaryStatistics();
    }
}

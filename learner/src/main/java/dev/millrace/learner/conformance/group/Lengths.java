package dev.millrace.learner.conformance.group;

import dev.millrace.learner.conformance.trial.Case;
import dev.millrace.learner.conformance.trial.CaseException;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.loss.Aggregation;
import dev.millrace.learner.formula.loss.BatchTotals;
import java.util.Arrays;
import java.util.stream.IntStream;

/// How long the responses of a case are, one after the other.
///
/// @param each response's tokens, `[S]`
record Lengths(int[] each) {
    /// Reads them.
    ///
    /// @param tokens how many there must be together
    static Lengths of(Case expected, int tokens) {
        var lengths = new Lengths(expected.wholes("lengths"));
        if (lengths.sum() != tokens) {
            throw new CaseException(expected.path("lengths"), "a sum of " + lengths.sum(), String.valueOf(tokens));
        }
        return lengths;
    }

    /// Tokens together.
    int sum() {
        return Arrays.stream(each).sum();
    }

    /// The weight of each token under a rule, all responses being the whole batch.
    Reals weights(Aggregation rule) {
        var totals = new BatchTotals(each.length, sum(), 0);
        return Reals.of(Arrays.stream(each)
                .flatMap(length -> IntStream.generate(() -> length).limit(length))
                .mapToDouble(length -> rule.weight(length, totals))
                .toArray());
    }

    /// A response's truth value for each of its tokens.
    boolean[] spread(boolean[] flags) {
        var spread = new boolean[sum()];
        var start = 0;
        for (var i = 0; i < each.length; i++) {
            Arrays.fill(spread, start, start + each[i], flags[i]);
            start += each[i];
        }
        return spread;
    }
}

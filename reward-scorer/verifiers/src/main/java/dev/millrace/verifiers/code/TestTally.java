package dev.millrace.verifiers.code;

import dev.millrace.verifier.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Which tests a solution passed.
///
/// @param problems what was wrong with each test; empty: it passed
record TestTally(List<String> problems) {
    private static final int SHOWN = 200;

    TestTally {
        problems = List.copyOf(problems);
    }

    /// The verdict.
    ///
    /// @param allOrNothing whether the reward is 1 if all pass and else 0, rather than the share that passes
    Verdict verdict(boolean allOrNothing) {
        var passed = (int) problems.stream().filter(String::isEmpty).count();
        var credit = new Verdict.Credit(passed, problems.size());
        var reward = !allOrNothing ? credit.share() : credit.isFull() ? 1 : 0;
        return new Verdict.Scored(
                reward,
                credit.isFull(),
                summary(credit),
                OptionalDouble.of(reward),
                Optional.of(credit),
                List.of(),
                Map.of());
    }

    private String summary(Verdict.Credit credit) {
        var first = IntStream.range(0, problems.size())
                .filter(i -> !problems.get(i).isEmpty())
                .mapToObj(i -> "; test " + (i + 1) + ": " + problems.get(i))
                .findFirst();
        var text = "passed " + credit.passed() + " of " + credit.total() + first.orElse("");
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}

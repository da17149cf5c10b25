package dev.millrace.ops.index.response;

import dev.millrace.ops.inspection.Words;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;

/// How many responses there are of each kind, and between which numbers they lie. Counted while they come.
///
/// @param purposes of their prompts
/// @param families of their problems
/// @param verdicts concluded
/// @param finishes why they ended
/// @param verdictsByVerifier the verifier, a blank, the verdict
/// @param staleness tokens that were trained on, by how many versions the oldest of their response was behind
/// @param ranges of their numbers
public record Tally(
        Map<String, Long> purposes,
        Map<String, Long> families,
        Map<String, Long> verdicts,
        Map<String, Long> finishes,
        Map<String, Long> verdictsByVerifier,
        Map<Long, Long> staleness,
        Ranges ranges) {
    /// Between which numbers responses lie.
    ///
    /// @param lengths in tokens
    /// @param rewards of those that have one
    public record Ranges(DoubleSummaryStatistics lengths, DoubleSummaryStatistics rewards) {}

    /// Nothing counted.
    static Tally empty() {
        return new Tally(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new Ranges(new DoubleSummaryStatistics(), new DoubleSummaryStatistics()));
    }

    /// Counts a response.
    void add(ResponseColumns responses, int row) {
        int group = responses.group(row);
        var verdict = Words.of(responses.verdict(row));
        purposes.merge(Words.of(responses.groups().purpose(group)), 1L, Long::sum);
        families.merge(responses.groups().family(group), 1L, Long::sum);
        verdicts.merge(verdict, 1L, Long::sum);
        finishes.merge(Words.of(responses.finish(row)), 1L, Long::sum);
        verdictsByVerifier.merge(responses.verifier(row) + " " + verdict, 1L, Long::sum);
        ranges.lengths().accept((double) responses.length(row));
        if (!Double.isNaN(responses.reward(row))) {
            ranges.rewards().accept(responses.reward(row));
        }
    }

    /// Counts tokens that a step trained on.
    void train(long behind, long tokens) {
        staleness.merge(behind, tokens, Long::sum);
    }

    /// As it is now.
    Tally copy() {
        var lengths = new DoubleSummaryStatistics();
        lengths.combine(ranges.lengths());
        var rewards = new DoubleSummaryStatistics();
        rewards.combine(ranges.rewards());
        return new Tally(
                new TreeMap<>(purposes),
                new TreeMap<>(families),
                new TreeMap<>(verdicts),
                new TreeMap<>(finishes),
                new TreeMap<>(verdictsByVerifier),
                new TreeMap<>(staleness),
                new Ranges(lengths, rewards));
    }
}

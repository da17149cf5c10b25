package dev.millrace.ops.inspection.page;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.inspection.TokenRow;
import dev.millrace.verifier.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What is said of responses before their tokens are looked at.
///
/// @param responses those that are told of
/// @param rows the tokens of each
record ResponseSummaries(List<Trajectory> responses, List<List<TokenRow>> rows) {
    private static final int LONGEST_TEXT = 20_000;

    /// Of one response; of another group's, which is not told of, its text alone.
    Map<String, Object> of(int sibling, Trajectory trajectory) {
        var cut = TextCut.of(trajectory.rollout().text(), LONGEST_TEXT);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("text", cut.text());
        summary.put("textCut", cut.isCut());
        if (trajectory.verdict() instanceof Verdict.Scored scored
                && !scored.tokenRewards().isEmpty()) {
            summary.put("tokenRewards", total(scored.tokenRewards()));
        }
        if (sibling < responses.size() && responses.get(sibling).equals(trajectory)) {
            putCourse(summary, sibling);
        }
        return summary;
    }

    private static Map<String, Object> total(List<Double> rewards) {
        double sum = rewards.stream().mapToDouble(Double::doubleValue).sum();
        return Map.of("count", rewards.size(), "sum", sum);
    }

    private void putCourse(Map<String, Object> summary, int sibling) {
        var prefix = new SharedPrefix(
                responses.stream().map(each -> each.rollout().tokenIds()).toList());
        summary.put("all", rows.get(sibling).size());
        summary.put("sharedWithAll", prefix.withAll(sibling));
        summary.put("sharedWithSome", prefix.withSome(sibling));
        summary.put("profile", profile(sibling));
    }

    private Map<String, Object> profile(int sibling) {
        Map<String, Object> profile = new LinkedHashMap<>();
        for (var measure : List.of(TokenMeasure.VALUE, TokenMeasure.ADVANTAGE)) {
            var numbers = measure.of(responses.get(sibling), rows.get(sibling));
            if (Arrays.stream(numbers).anyMatch(Double::isFinite)) {
                var course = Profile.of(numbers);
                profile.put("stride", course.stride());
                profile.put(measure.key(), course.values());
            }
        }
        return profile;
    }

    /// Between which numbers each measure lies over all responses; one that is not known is left out.
    Map<String, Object> ranges() {
        Map<String, Object> ranges = new LinkedHashMap<>();
        for (var measure : TokenMeasure.values()) {
            MeasureRange.of(numbers(measure)).ifPresent(range -> ranges.put(measure.key(), range.values()));
        }
        return ranges;
    }

    private double[] numbers(TokenMeasure measure) {
        return IntStream.range(0, responses.size())
                .boxed()
                .flatMapToDouble(sibling -> Arrays.stream(measure.of(responses.get(sibling), rows.get(sibling))))
                .toArray();
    }
}

package dev.millrace.ops.inspection.page;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.inspection.LifeValues;
import dev.millrace.ops.inspection.PromptLife;
import dev.millrace.ops.inspection.TokenRow;
import dev.millrace.ops.inspection.TokenTexts;
import dev.millrace.verifier.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What the page of one prompt shows: first its life with a summary of each response, then tokens by the stretch.
///
/// @param life what happened
/// @param texts what tokens stand for
public record PromptPage(PromptLife life, TokenTexts texts) {
    private static final int LONGEST_TEXT = 20_000;

    /// All but the tokens. Beside what [LifeValues] says: `told`, the place among `judged` of the responses whose
    /// tokens there are; `ranges`, between which numbers each measure lies over all of them; and for each response
    /// `textCut`, `all` tokens, `sharedWithAll` and `sharedWithSome` tokens at its start, and its `profile`; of
    /// `tokenRewards` their `count` and `sum`.
    public Map<String, Object> values() {
        var prefix = new SharedPrefix(responses().stream()
                .map(trajectory -> trajectory.rollout().tokenIds())
                .toList());
        var values = new LifeValues(life, (sibling, trajectory) -> details(sibling, trajectory, prefix)).values();
        life.told().ifPresent(told -> {
            values.put("told", life.judged().indexOf(told));
            values.put("ranges", ranges());
        });
        return values;
    }

    private List<Trajectory> responses() {
        return life.told().map(told -> told.value().trajectories()).orElse(List.of());
    }

    private Map<String, Object> details(int sibling, Trajectory trajectory, SharedPrefix prefix) {
        var cut = TextCut.of(trajectory.rollout().text(), LONGEST_TEXT);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("text", cut.text());
        details.put("textCut", cut.isCut());
        if (trajectory.verdict() instanceof Verdict.Scored scored
                && !scored.tokenRewards().isEmpty()) {
            details.put("tokenRewards", total(scored.tokenRewards()));
        }
        if (sibling < responses().size() && responses().get(sibling).equals(trajectory)) {
            details.put("all", trajectory.rollout().tokenIds().length);
            details.put("sharedWithAll", prefix.withAll(sibling));
            details.put("sharedWithSome", prefix.withSome(sibling));
            details.put("profile", profile(sibling, trajectory));
        }
        return details;
    }

    private static Map<String, Object> total(List<Double> rewards) {
        double sum = rewards.stream().mapToDouble(Double::doubleValue).sum();
        return Map.of("count", rewards.size(), "sum", sum);
    }

    private Map<String, Object> profile(int sibling, Trajectory trajectory) {
        var rows = rows(sibling, trajectory);
        Map<String, Object> profile = new LinkedHashMap<>();
        for (var measure : List.of(TokenMeasure.VALUE, TokenMeasure.ADVANTAGE)) {
            var numbers = measure.of(trajectory, rows);
            if (Arrays.stream(numbers).anyMatch(Double::isFinite)) {
                var course = Profile.of(numbers);
                profile.put("stride", course.stride());
                profile.put(measure.key(), course.values());
            }
        }
        return profile;
    }

    private Map<String, Object> ranges() {
        Map<String, Object> ranges = new LinkedHashMap<>();
        for (var measure : TokenMeasure.values()) {
            MeasureRange.of(numbers(measure).toArray()).ifPresent(range -> ranges.put(measure.key(), range.values()));
        }
        return ranges;
    }

    private DoubleStream numbers(TokenMeasure measure) {
        return IntStream.range(0, responses().size()).boxed().flatMapToDouble(sibling -> {
            var trajectory = responses().get(sibling);
            return Arrays.stream(measure.of(trajectory, rows(sibling, trajectory)));
        });
    }

    private List<TokenRow> rows(int sibling, Trajectory trajectory) {
        return TokenRow.of(trajectory.rollout(), life.assessment(sibling));
    }

    /// Tokens of one response, by columns: `ids`, `versions`, `written`, each measure that is known, and where the
    /// tokenizer is at hand `texts`, their `lengths` in characters where one is cut, and which are `special`.
    ///
    /// @param sibling the response
    /// @param from the first token
    /// @param limit tokens at most
    /// @throws ConfigurationException if there is no such response
    public Map<String, Object> tokens(int sibling, int from, int limit) {
        var trajectory = response(sibling);
        return new TokenColumns(trajectory, rows(sibling, trajectory), texts).values(from, limit);
    }

    /// The whole text of one response.
    ///
    /// @throws ConfigurationException if there is no such response
    public String text(int sibling) {
        return response(sibling).rollout().text();
    }

    private Trajectory response(int sibling) {
        if (sibling < 0 || sibling >= responses().size()) {
            throw new ConfigurationException(
                    "sibling",
                    String.valueOf(sibling),
                    responses().isEmpty()
                            ? "none: the prompt has no judged responses"
                            : "0 to " + (responses().size() - 1));
        }
        return responses().get(sibling);
    }
}

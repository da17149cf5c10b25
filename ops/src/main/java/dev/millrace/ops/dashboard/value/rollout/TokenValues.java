package dev.millrace.ops.dashboard.value.rollout;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.inspection.TokenNumbers;
import dev.millrace.ops.inspection.TokenRow;
import dev.millrace.ops.inspection.TokenTexts;
import dev.millrace.verifier.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The tokens of a response, by columns. A column of which nothing is known is left out.
///
/// @param rows all of them
/// @param trajectory that they are of
/// @param texts what they stand for
public record TokenValues(List<TokenRow> rows, Trajectory trajectory, TokenTexts texts) {
    private static final int LONGEST_TEXT = 1_000;

    /// Some of them.
    ///
    /// @param from the first
    /// @param limit how many at most
    public Map<String, Object> of(int from, int limit) {
        int start = Math.min(from, rows.size());
        var some = rows.subList(start, Math.min(rows.size(), start + limit));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("total", rows.size());
        values.put("from", start);
        values.put("ids", some.stream().mapToInt(TokenRow::id).toArray());
        values.put("texts", some.stream().map(row -> text(row.id())).toList());
        values.put("versions", some.stream().mapToLong(TokenRow::version).toArray());
        values.put("written", some.stream().map(row -> row.numbers().isPresent()).toList());
        put(values, "behaviorLogProb", some, TokenNumbers::behaviorLogProb);
        put(values, "logProb", some, TokenNumbers::logProb);
        put(values, "ratio", some, TokenNumbers::ratio);
        put(values, "value", some, TokenNumbers::value);
        put(values, "advantage", some, TokenNumbers::advantage);
        putRewards(values, start, some.size());
        return values;
    }

    private String text(int id) {
        var text = texts.text(id);
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }

    private static void put(
            Map<String, Object> values, String name, List<TokenRow> rows, ToDoubleFunction<TokenNumbers> number) {
        var numbers = rows.stream()
                .mapToDouble(row -> row.numbers().map(number::applyAsDouble).orElse(Double.NaN))
                .toArray();
        for (double each : numbers) {
            if (!Double.isNaN(each)) {
                values.put(name, numbers);
                return;
            }
        }
    }

    private void putRewards(Map<String, Object> values, int from, int count) {
        if (trajectory.verdict() instanceof Verdict.Scored scored && scored.tokenRewards().size() >= from + count) {
            if (!scored.tokenRewards().isEmpty()) {
                values.put("reward", scored.tokenRewards().subList(from, from + count));
            }
        }
    }
}

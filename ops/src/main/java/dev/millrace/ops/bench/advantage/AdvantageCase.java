package dev.millrace.ops.bench.advantage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.learner.formula.advantage.AdvantageColumns;
import dev.millrace.learner.formula.advantage.Discount;
import dev.millrace.learner.formula.advantage.PolicyLambda;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What both sides estimate: responses of spread lengths, every second of which was right, and random values.
///
/// Rewards and values are short binary fractions, so that float and double hold the same.
///
/// @param columns rewards and values `[N]`, one response after the other, and what comes of them
/// @param lengths tokens of each response
public record AdvantageCase(AdvantageColumns columns, List<Integer> lengths) {
    private static final double ALPHA = 0.05;
    private static final int GRID = 1 << 12;

    public AdvantageCase {
        lengths = List.copyOf(lengths);
    }

    /// Random values.
    ///
    /// @param responses how many
    /// @param longest tokens of the longest
    /// @param spread how many times as long as the shortest response the longest is, with even steps between
    public static AdvantageCase of(int responses, int longest, int spread) {
        var random = new SplittableRandom(1);
        var least = (double) longest / spread;
        var lengths = IntStream.range(0, responses)
                .mapToObj(i -> (int) Math.round(least + (longest - least) * i / Math.max(1, responses - 1)))
                .toList();
        var tokens = lengths.stream().mapToInt(Integer::intValue).sum();
        var columns = AdvantageColumns.of(new double[tokens], new double[tokens]);
        Arrays.setAll(columns.values(), t -> (double) random.nextInt(GRID) / GRID);
        var end = 0;
        for (var i = 0; i < responses; i++) {
            end += lengths.get(i);
            columns.rewards()[end - 1] = i % 2;
        }
        return new AdvantageCase(columns, lengths);
    }

    /// Tokens of all responses.
    public int tokens() {
        return columns.values().length;
    }

    /// Ours: advantages and returns of every response, on this thread.
    void estimate() {
        var start = 0;
        for (int length : lengths) {
            columns.estimate(start, start + length, 0, new Discount(1, lambda(length), 1));
            start += length;
        }
    }

    private static double lambda(int length) {
        return PolicyLambda.of(ALPHA, length);
    }

    /// The largest absolute difference between our advantages and those of a peer.
    ///
    /// @param theirs a list of numbers a response, in the same order, without padding
    /// @return not a number where they are not as many
    double difference(JsonNode theirs) {
        var start = 0;
        var largest = theirs.size() == lengths.size() ? 0.0 : Double.NaN;
        for (var i = 0; i < lengths.size(); i++) {
            largest = Math.max(largest, difference(theirs.path(i), start, lengths.get(i)));
            start += lengths.get(i);
        }
        return largest;
    }

    private double difference(JsonNode row, int start, int length) {
        return row.size() == length
                ? IntStream.range(0, length)
                        .mapToDouble(t -> Math.abs(
                                columns.advantages()[start + t] - row.path(t).asDouble(Double.NaN)))
                        .reduce(0, Math::max)
                : Double.NaN;
    }

    /// What a peer is told.
    ///
    /// @param threads of one operation
    Map<String, Object> question(int threads) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("do", "prepare");
        question.put("threads", threads);
        question.put("lengths", lengths);
        question.put("rewards", columns.rewards());
        question.put("values", columns.values());
        question.put("lambdas", lengths.stream().map(AdvantageCase::lambda).toList());
        return question;
    }
}

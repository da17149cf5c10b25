package dev.millrace.ops.bench.learner;

import dev.millrace.ops.bench.contest.DecoderShape;
import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.bench.contest.Rival;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.contest.Unit;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The memory that one step takes by the length of its one response, with layers computed again and fused attention.
public final class LearnerMemory {
    private static final List<Integer> LENGTHS = List.of(1024, 2048, 4096, 8192, 16384);
    private static final int SHORT = 64;
    private static final double LEAST_RATIO = 1 / 1.2;
    private static final Unit MEBIBYTES = new Unit("MiB", true, 1);

    private LearnerMemory() {}

    /// Measures; Linux only.
    ///
    /// @param shape of the network
    /// @param threads of one operation
    public static List<Row> rows(DecoderShape shape, int threads) {
        var compute = new ComputeSettings("cpu", ElementType.F32, AttentionPath.FUSED, threads, true);
        // With weights, gradients and moments, and next to no activations.
        var before = peak(shape, SHORT, compute);
        List<Row> rows = new ArrayList<>();
        var perToken = 0.0;
        for (int length : LENGTHS) {
            var taken = peak(shape, length, compute) - before;
            perToken = rows.isEmpty() ? taken / length : perToken;
            rows.add(row(shape, length, taken, perToken * length));
        }
        return rows;
    }

    private static double peak(DecoderShape shape, int length, ComputeSettings compute) {
        try (var side = new LearnerSide(LearnerCase.of(shape, 1, length, 1), compute, length)) {
            var _ = side.step();
            ResidentMemory.forgetPeak();
            var _ = side.step();
            return ResidentMemory.peakMebibytes();
        }
    }

    private static Row row(DecoderShape shape, int length, double taken, double proportional) {
        var goal = OptionalDouble.of(LEAST_RATIO);
        var rival = new Rival("as much a token as the first", new Measured(List.of(proportional)), goal);
        return new Row(
                "peak of a step, " + shape.name() + ", 1 × " + length + " tokens",
                MEBIBYTES,
                new Measured(List.of(taken)),
                Optional.of(rival));
    }
}

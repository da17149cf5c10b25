package dev.millrace.ops.bench.advantage;

import dev.millrace.learner.formula.advantage.AdvantageColumns;
import dev.millrace.learner.formula.advantage.Discount;
import dev.millrace.learner.formula.advantage.PolicyLambda;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Length-adaptive advantage estimation on one core, beside a plain copy of as many bytes.
///
/// Both read two columns of doubles and write two, 32 bytes a token: estimation reads rewards and values and writes
/// advantages and returns, the copy puts rewards over advantages and values over returns.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AdvantageBenchmark {
    static final int BYTES_PER_TOKEN = 4 * Double.BYTES;
    private static final int SHORTEST = 64;
    private static final int LONGEST = 8_192;
    private static final double ALPHA = 0.05;

    /// Tokens of the batch.
    @Param("1000000")
    public int tokens;

    private AdvantageColumns columns = AdvantageColumns.of(new double[0], new double[0]);
    private int[] ends = {};

    /// Makes responses of 64 to 8192 tokens, half of them right, with values between 0 and 1.
    @Setup
    public void prepare() {
        var random = new SplittableRandom(1);
        columns = AdvantageColumns.of(new double[tokens], new double[tokens]);
        ends = new int[tokens / SHORTEST + 1];
        var count = 0;
        for (var end = 0; end < tokens; count++) {
            end = Math.min(tokens, end + random.nextInt(SHORTEST, LONGEST + 1));
            ends[count] = end;
            columns.rewards()[end - 1] = random.nextInt(2);
        }
        ends = Arrays.copyOf(ends, count);
        Arrays.setAll(columns.values(), t -> random.nextDouble());
    }

    /// Advantages and returns of every response.
    @Benchmark
    public AdvantageColumns estimate() {
        var start = 0;
        for (var end : ends) {
            columns.estimate(start, end, 0, new Discount(1, PolicyLambda.of(ALPHA, end - start), 1));
            start = end;
        }
        return columns;
    }

    /// As many bytes copied.
    @Benchmark
    public AdvantageColumns copy() {
        System.arraycopy(columns.rewards(), 0, columns.advantages(), 0, tokens);
        System.arraycopy(columns.values(), 0, columns.returns(), 0, tokens);
        return columns;
    }
}

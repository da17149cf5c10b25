package dev.millrace.ops.bench.advantage;

import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.bench.contest.Rival;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.contest.Unit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// What JMH measured of advantage estimation and of a copy.
///
/// @param tokens of the batch
/// @param seconds of each pass
/// @param copySeconds of each copy of as many bytes
public record AdvantageSpeed(int tokens, Measured seconds, Measured copySeconds) {
    private static final int WARM_UPS = 5;
    private static final int PASSES = 15;
    private static final long MEGABYTE = 1 << 20;
    private static final int SPARE_MEGABYTES = 256;
    private static final double GOAL = 0.25;
    private static final Unit GIGABYTES_PER_SECOND = new Unit("GB/s", false, 2);

    /// Runs the benchmark in a JVM of its own for each of the two.
    ///
    /// @param tokens of the batch
    /// @param verbose whether JMH reports each pass on standard error
    public static AdvantageSpeed measure(int tokens, boolean verbose) {
        var megabytes = (long) tokens * AdvantageBenchmark.BYTES_PER_TOKEN / MEGABYTE + SPARE_MEGABYTES;
        var options = new OptionsBuilder()
                .include(AdvantageBenchmark.class.getName() + "\\.")
                .param("tokens", String.valueOf(tokens))
                .forks(1)
                .warmupIterations(WARM_UPS)
                .measurementIterations(PASSES)
                .jvmArgs("-Xms" + megabytes + "m", "-Xmx" + megabytes + "m", "-Xmn64m", "-XX:+UseSerialGC")
                .shouldFailOnError(true)
                .verbosity(verbose ? VerboseMode.NORMAL : VerboseMode.SILENT)
                .build();
        try {
            var results = new Runner(options).run();
            return new AdvantageSpeed(tokens, seconds(results, "estimate"), seconds(results, "copy"));
        } catch (RunnerException failed) {
            throw new IllegalStateException("benchmark: got " + failed.getMessage() + ", expected a result", failed);
        }
    }

    private static Measured seconds(Collection<RunResult> results, String method) {
        var result = results.stream()
                .filter(each -> each.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow();
        return new Measured(result.getAggregatedResult().getIterationResults().stream()
                .map(IterationResult::getPrimaryResult)
                .map(pass -> pass.getScore() / 1e9)
                .toList());
    }

    /// Bytes read and written in a second, beside the copy's.
    public Row row() {
        var what = String.format(
                Locale.ROOT,
                "%,d tokens of %d bytes on one core (%.0f million tokens/s)",
                tokens,
                AdvantageBenchmark.BYTES_PER_TOKEN,
                tokens / seconds.median() / 1e6);
        var copy = new Rival("a copy of as many bytes", rate(copySeconds), OptionalDouble.of(GOAL));
        return new Row(what, GIGABYTES_PER_SECOND, rate(seconds), Optional.of(copy));
    }

    private Measured rate(Measured times) {
        var gigabytes = (double) tokens * AdvantageBenchmark.BYTES_PER_TOKEN / 1e9;
        return new Measured(
                times.values().stream().map(each -> gigabytes / each).toList());
    }
}

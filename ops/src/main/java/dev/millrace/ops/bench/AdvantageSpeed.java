package dev.millrace.ops.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// What the benchmark of advantage estimation measured.
///
/// @param tokens of the batch
/// @param seconds median time of one pass
/// @param copySeconds median time of one copy of as many bytes
public record AdvantageSpeed(int tokens, double seconds, double copySeconds) {
    private static final int WARM_UPS = 5;
    private static final int PASSES = 15;
    private static final long MEGABYTE = 1 << 20;
    private static final int SPARE_MEGABYTES = 256;

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
            return new AdvantageSpeed(tokens, median(results, "estimate"), median(results, "copy"));
        } catch (RunnerException failed) {
            throw new IllegalStateException("benchmark: got " + failed.getMessage() + ", expected a result", failed);
        }
    }

    private static double median(Collection<RunResult> results, String method) {
        return results.stream()
                        .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                        .findFirst()
                        .orElseThrow()
                        .getPrimaryResult()
                        .getStatistics()
                        .getPercentile(50)
                / 1e9;
    }

    /// Tokens estimated in a second.
    public double tokensPerSecond() {
        return tokens / seconds;
    }

    /// Bytes read and written in a second.
    public double bytesPerSecond() {
        return tokensPerSecond() * AdvantageBenchmark.BYTES_PER_TOKEN;
    }

    /// Bytes read and written in a second by the copy.
    public double copyBytesPerSecond() {
        return tokens / copySeconds * AdvantageBenchmark.BYTES_PER_TOKEN;
    }

    /// What a program gets.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("tokens", tokens);
        values.put("seconds", seconds);
        values.put("tokensPerSecond", tokensPerSecond());
        values.put("bytesPerToken", AdvantageBenchmark.BYTES_PER_TOKEN);
        values.put("bytesPerSecond", bytesPerSecond());
        values.put("copyBytesPerSecond", copyBytesPerSecond());
        values.put("copyShare", bytesPerSecond() / copyBytesPerSecond());
        return values;
    }

    /// What a person gets.
    public String text() {
        return String.format(
                Locale.ROOT,
                "%d tokens in %.3f s on one core: %.0f million tokens/s%n"
                        + "%.1f GB/s read and written (%d bytes a token), a copy does %.1f GB/s: %.0f %% of it",
                tokens,
                seconds,
                tokensPerSecond() / 1e6,
                bytesPerSecond() / 1e9,
                AdvantageBenchmark.BYTES_PER_TOKEN,
                copyBytesPerSecond() / 1e9,
                100 * bytesPerSecond() / copyBytesPerSecond());
    }
}

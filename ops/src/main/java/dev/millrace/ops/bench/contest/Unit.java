package dev.millrace.ops.bench.contest;

import java.util.Locale;

/// What numbers of a row mean.
///
/// @param symbol for example `ms`
/// @param less whether less is better, as of times
/// @param decimals digits printed behind the point
public record Unit(String symbol, boolean less, int decimals) {
    /// Times.
    public static final Unit SECONDS = new Unit("s", true, 3);

    /// Short times.
    public static final Unit MILLISECONDS = new Unit("ms", true, 1);

    /// Rates of tokens.
    public static final Unit TOKENS_PER_SECOND = new Unit("tokens/s", false, 0);

    /// Rates of floating-point operations, of a processor.
    public static final Unit GIGAFLOPS = new Unit("GFLOP/s", false, 0);

    /// Rates of floating-point operations, of an accelerator.
    public static final Unit TERAFLOPS = new Unit("TFLOP/s", false, 1);

    /// Rates of bytes.
    public static final Unit GIGABYTES_PER_SECOND = new Unit("GB/s", false, 1);

    /// How many times better one number is than another, whichever way the unit goes.
    ///
    /// @param ours the one
    /// @param theirs the other
    /// @return more than 1 where ours is better
    public double ratio(double ours, double theirs) {
        return less ? theirs / ours : ours / theirs;
    }

    String format(double number) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
}

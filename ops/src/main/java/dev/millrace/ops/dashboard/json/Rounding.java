package dev.millrace.ops.dashboard.json;

/// Numbers in few digits.
final class Rounding {
    /// Whole numbers below are exact.
    static final double EXACT = 1L << 53;

    private static final int DIGITS = 6;
    private static final int LARGEST_EXACT_POWER = 22;

    private Rounding() {}

    /// A number rounded to six significant digits.
    ///
    /// @param number finite
    static double sixDigits(double number) {
        if (number == 0) {
            return 0;
        }
        int places = DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(number)));
        if (Math.abs(places) > LARGEST_EXACT_POWER) {
            return number;
        }
        // Both the factor and the rounded number are exact, so the quotient is the double nearest to the short decimal.
        double factor = Math.pow(10, Math.abs(places));
        return places >= 0 ? Math.rint(number * factor) / factor : Math.rint(number / factor) * factor;
    }
}

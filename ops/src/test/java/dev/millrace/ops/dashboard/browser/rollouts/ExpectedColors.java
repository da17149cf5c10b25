package dev.millrace.ops.dashboard.browser.rollouts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/// The colours that tokens must have in light, worked out anew from what the legend promises: a scale of 33 levels over
/// the numbers of all siblings, which ends at the quantiles 1/100 and 99/100.
final class ExpectedColors {
    private static final List<String> VALUE = List.of("f4f8f0", "cfe8cf", "8ecdb4", "4fb09e", "2f9488");
    private static final List<String> PROBABILITY = List.of("c0609c", "d98fba", "ecbfd8", "f7e2ee", "fcf7fa");
    private static final List<String> DIVERGING =
            List.of("d97d1e", "eba654", "f8dcb6", "f6f7f8", "c8e0f6", "7fb6ea", "4190d6");
    private static final List<String> KINDS = List.of("cfe3f7", "fbdcae");

    private ExpectedColors() {}

    /// From the smallest number to the largest.
    static String value(double number, double[] all) {
        return ramp(VALUE, share(number, quantile(all, 0.01), quantile(all, 0.99)));
    }

    /// The same for both log-probabilities, which share a scale.
    static String probability(double number, double[] drawn, double[] start) {
        double low = Math.min(quantile(drawn, 0.01), quantile(start, 0.01));
        double high = Math.max(quantile(drawn, 0.99), quantile(start, 0.99));
        return ramp(PROBABILITY, share(number, low, high));
    }

    /// As far below 0 as above.
    static String aroundZero(double number, double[] all) {
        return around(number, all, each -> each);
    }

    /// As far below 1 as above, by logarithms.
    static String aroundOne(double number, double[] all) {
        return around(number, all, Math::log);
    }

    /// One colour for each version.
    static String kind(long version, List<Long> all) {
        return rgb(channels(KINDS.get(all.indexOf(version))));
    }

    private static String around(double number, double[] all, DoubleUnaryOperator measure) {
        double low = Math.abs(measure.applyAsDouble(quantile(all, 0.01)));
        double high = Math.abs(measure.applyAsDouble(quantile(all, 0.99)));
        double bound = Math.max(low, high);
        return ramp(DIVERGING, share(measure.applyAsDouble(number), -bound, bound));
    }

    private static double share(double number, double low, double high) {
        return (number - low) / (high - low);
    }

    private static String ramp(List<String> colors, double share) {
        double level = Math.max(0, Math.min(32, Math.floor(share * 32 + 0.5)));
        double place = level / 32 * (colors.size() - 1);
        int under = Math.min((int) place, colors.size() - 2);
        var from = channels(colors.get(under));
        var to = channels(colors.get(under + 1));
        var mixed = new int[from.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (int) Math.floor(from[i] + (place - under) * (to[i] - from[i]) + 0.5);
        }
        return rgb(mixed);
    }

    private static int[] channels(String hex) {
        int all = Integer.parseInt(hex, 16);
        return new int[] {all >> 16, all >> 8 & 255, all & 255};
    }

    private static String rgb(int[] channels) {
        return String.format(Locale.ROOT, "rgb(%d, %d, %d)", channels[0], channels[1], channels[2]);
    }

    private static double quantile(double[] numbers, double share) {
        var sorted = Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
        double place = (sorted.length - 1) * share;
        int under = (int) place;
        double over = sorted[Math.min(under + 1, sorted.length - 1)];
        return sorted[under] + (place - under) * (over - sorted[under]);
    }
}

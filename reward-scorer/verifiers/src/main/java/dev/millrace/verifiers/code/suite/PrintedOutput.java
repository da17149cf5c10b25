package dev.millrace.verifiers.code.suite;

import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// When what a program printed is right: line by line the same words. White space around and between words does not
/// count, nor do empty lines at the end.
///
/// Numbers of which one is written with a point or an exponent are equal within a tolerance `t`: `|got − expected|
/// ≤ t · max(1, |expected|)`. All else is equal as text only: `007` is not `7`.
///
/// @param tolerance `t`; 0: numbers are text
public record PrintedOutput(double tolerance) {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][-+]?+[0-9]++)?+");
    private static final String WHITE_SPACE = " \t\r\f\u000B";

    /// Whether it is right.
    ///
    /// @param expected what should have been printed
    /// @param printed what was
    public boolean matches(String expected, String printed) {
        var these = lines(expected);
        var those = lines(printed);
        return these.size() == those.size()
                && IntStream.range(0, these.size()).allMatch(line -> lineMatches(these.get(line), those.get(line)));
    }

    private boolean lineMatches(String expected, String printed) {
        if (expected.equals(printed)) {
            return true;
        }
        var these = new StringTokenizer(expected, WHITE_SPACE);
        var those = new StringTokenizer(printed, WHITE_SPACE);
        while (these.hasMoreTokens() && those.hasMoreTokens()) {
            if (!wordMatches(these.nextToken(), those.nextToken())) {
                return false;
            }
        }
        return !these.hasMoreTokens() && !those.hasMoreTokens();
    }

    private boolean wordMatches(String expected, String printed) {
        if (expected.equals(printed)) {
            return true;
        }
        var fractional = isFractional(expected) || isFractional(printed);
        return tolerance > 0
                && fractional
                && NUMBER.matcher(expected).matches()
                && NUMBER.matcher(printed).matches()
                && isClose(Double.parseDouble(expected), Double.parseDouble(printed));
    }

    private static boolean isFractional(String word) {
        return word.indexOf('.') >= 0 || word.indexOf('e') >= 0 || word.indexOf('E') >= 0;
    }

    /// Whether two finite numbers are equal within the tolerance.
    boolean isClose(double expected, double got) {
        return Double.isFinite(expected)
                && Double.isFinite(got)
                && Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected));
    }

    private static List<String> lines(String text) {
        return text.strip().lines().map(String::strip).toList();
    }
}

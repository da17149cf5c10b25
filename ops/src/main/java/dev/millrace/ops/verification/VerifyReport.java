package dev.millrace.ops.verification;

import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.ops.inspection.Words;
import java.util.Formatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a verifier came to on a file, for programs and for people.
///
/// @param verifier the verifier's name
/// @param tally what it said
/// @param seconds how long all of it took
/// @param metrics what verifiers counted and measured themselves, by verifier
public record VerifyReport(
        String verifier, VerifyTally tally, double seconds, Map<String, Map<String, Double>> metrics) {
    private static final int LONGEST = 60;

    /// What a program gets.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("verifier", verifier);
        values.put("total", tally.total());
        if (tally.expected() > 0) {
            values.put("expected", tally.expected());
            values.put("agreement", tally.agreement());
            values.put("falsePositives", tally.falsePositives());
            values.put("falseNegatives", tally.falseNegatives());
            Map<String, Object> confusion = new LinkedHashMap<>();
            tally.confusion().forEach((expected, kinds) -> confusion.put(expected, words(kinds)));
            values.put("confusion", confusion);
        }
        values.put("verdicts", words(tally.kinds()));
        values.put("perSecond", perSecond());
        Map<String, Object> milliseconds = new LinkedHashMap<>();
        milliseconds.put("median", tally.milliseconds(0.5));
        milliseconds.put("p95", tally.milliseconds(0.95));
        milliseconds.put("p99", tally.milliseconds(0.99));
        milliseconds.put("max", tally.milliseconds(1));
        values.put("milliseconds", milliseconds);
        if (!metrics.isEmpty()) {
            values.put("metrics", metrics);
        }
        return values;
    }

    private double perSecond() {
        return seconds == 0 ? 0 : tally.total() / seconds;
    }

    private static Map<String, Integer> words(Map<VerdictKind, Integer> kinds) {
        Map<String, Integer> words = new LinkedHashMap<>();
        kinds.forEach((kind, count) -> words.put(Words.of(kind), count));
        return words;
    }

    /// What a person gets.
    public String text() {
        var text = new StringBuilder();
        var lines = new Formatter(text, Locale.ROOT);
        lines.format("%s: %,d responses in %.2f s, %,.0f a second%n", verifier, tally.total(), seconds, perSecond());
        lines.format(
                "milliseconds each: median %.3f, 95 %% %.3f, 99 %% %.3f, longest %.3f%n",
                tally.milliseconds(0.5), tally.milliseconds(0.95), tally.milliseconds(0.99), tally.milliseconds(1));
        if (tally.expected() > 0) {
            lines.format(
                    "as expected: %.2f %% of %,d; false positives %,d, false negatives %,d%n",
                    100 * tally.agreement(), tally.expected(), tally.falsePositives(), tally.falseNegatives());
        }
        metrics.forEach((name, own) -> lines.format("%s: %s%n", name, own));
        lines.format("%n");
        table(lines);
        shown(lines);
        return text.toString().stripTrailing();
    }

    /// Expected by row, concluded by column.
    private void table(Formatter lines) {
        lines.format("%-16s", tally.expected() > 0 ? "expected" : "");
        tally.kinds().keySet().forEach(kind -> lines.format("%15s", Words.of(kind)));
        lines.format("%n");
        tally.confusion().forEach((expected, counts) -> row(lines, expected, counts));
        if (tally.confusion().size() != 1) {
            row(lines, "all", tally.kinds());
        }
    }

    private void row(Formatter lines, String name, Map<VerdictKind, Integer> counts) {
        lines.format("%-16s", name);
        tally.kinds().keySet().forEach(kind -> lines.format("%,15d", counts.getOrDefault(kind, 0)));
        lines.format("%n");
    }

    private void shown(Formatter lines) {
        if (tally.shown().isEmpty()) {
            return;
        }
        lines.format("%n%s:%n", tally.differs() ? "not as expected, the first of them" : "the first of them");
        for (var each : tally.shown()) {
            var reward = each.judgement().reward();
            lines.format(
                    "%6d  %-14s %8s  expected %-10s  %s  |  truth %s%n",
                    each.line().number(),
                    Words.of(each.kind()),
                    Double.isNaN(reward) ? "-" : String.format(Locale.ROOT, "%.4g", reward),
                    each.line().expected().word(),
                    brief(Conclusion.of(each.judgement().verdict())),
                    brief(each.line().request().groundTruth()));
        }
    }

    /// Responses are untrusted: no control or direction marks reach the terminal.
    private static String brief(String text) {
        var safe = new StringBuilder();
        text.codePoints()
                .limit(LONGEST + 1)
                .map(c -> isUnsafe(c) ? '\uFFFD' : c)
                .forEach(safe::appendCodePoint);
        return safe.codePointCount(0, safe.length()) > LONGEST
                ? safe.substring(0, safe.offsetByCodePoints(0, LONGEST)) + "\u2026"
                : safe.toString();
    }

    private static boolean isUnsafe(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }
}

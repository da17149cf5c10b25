package dev.millrace.ops.results;

import dev.millrace.ops.curve.Interval;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A comparison as Markdown, for people.
///
/// @param result what came out
/// @param setting what was compared, a sentence
public record ComparisonText(ComparisonResult result, String setting) {
    private static final String HOW = """
            Each number is the mean over seeds ± half of its 95 % interval, t(0.975, n − 1) · s / √n by Student's distribution
            (seeds vary what is sampled; the warm-started policy, the pretrained critic and the problems are the same for all).
            The area under the curve is the mean height of the held-out curve over updates. Updates and seconds to a rate are
            means over the runs that reached it, of as many as finished; seconds include value-pretraining and evaluations.
            """;

    /// The whole document.
    public String markdown() {
        return "# Comparison\n\n" + setting + "\n\n" + HOW + "\n" + table() + pictures() + differences() + failures();
    }

    /// The table alone.
    public String table() {
        String rate = String.format(Locale.ROOT, "%.2f", result.rate());
        String head = String.format(Locale.ROOT, """
                | preset | runs | held-out | out of distribution | area under the curve | updates to %s | seconds to %s |
                |---|---|---|---|---|---|---|
                """, rate, rate);
        return head + result.rows().stream().map(this::row).collect(Collectors.joining());
    }

    /// One run, as it ends.
    ///
    /// @param outcome what became of it
    public static String line(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Finished(RunKey key, RunCurves curves) ->
                String.format(
                        Locale.ROOT,
                        "| %s | held-out %.3f -> %.3f | out of distribution %s | area %.3f | %.0f s |",
                        key.text(),
                        curves.heldOut().start().y(),
                        curves.heldOut().end().y(),
                        curves.outOfDistribution()
                                .map(curve -> String.format(
                                        Locale.ROOT, "%.3f", curve.end().y()))
                                .orElse("-"),
                        curves.heldOut().meanHeight(),
                        curves.seconds().getLast());
            case RunOutcome.Failed(RunKey key, String reason) -> "| " + key.text() + " | failed: " + reason + " |";
        };
    }

    private String row(PresetRow row) {
        String runs = row.finished() + (row.failed() == 0 ? "" : " (" + row.failed() + " failed)");
        return "| "
                + String.join(
                        " | ",
                        row.preset(),
                        runs,
                        row.heldOut().text(3),
                        text(row.outOfDistribution(), 3),
                        row.area().text(3),
                        reached(row, row.updates()),
                        reached(row, row.seconds()))
                + " |\n";
    }

    private static String reached(PresetRow row, Optional<Interval> interval) {
        String share = row.reached() + " of " + row.finished();
        return interval.map(known -> known.text(0) + " (" + share + ")").orElse(share);
    }

    private String pictures() {
        return result.finished().isEmpty() ? "" : """

                ![held-out solve rate against updates](updates.svg)

                ![held-out solve rate against seconds](seconds.svg)
                """;
    }

    private String differences() {
        if (result.differences().isEmpty()) {
            return "";
        }
        return """

                Differences, paired by seed; **bold** where the interval excludes zero (one in twenty does by chance):

                | first − second | seeds | held-out | out of distribution | area under the curve |
                |---|---|---|---|---|
                """ + result.differences().stream().map(ComparisonText::row).collect(Collectors.joining());
    }

    private static String row(PresetDifference difference) {
        return "| "
                + String.join(
                        " | ",
                        difference.better() + " − " + difference.other(),
                        Integer.toString(difference.heldOut().n()),
                        marked(difference.heldOut()),
                        difference
                                .outOfDistribution()
                                .map(ComparisonText::marked)
                                .orElse("-"),
                        marked(difference.area()))
                + " |\n";
    }

    private static String marked(Interval interval) {
        String text = (interval.mean() > 0 ? "+" : "") + interval.text(3);
        return interval.excludesZero() ? "**" + text + "**" : text;
    }

    private static String text(Optional<Interval> interval, int digits) {
        return interval.map(known -> known.text(digits)).orElse("-");
    }

    private String failures() {
        return result.failed().isEmpty()
                ? ""
                : "\nFailed:\n\n"
                        + result.failed().stream()
                                .map(run -> "- " + run.key().text() + ": " + run.reason() + "\n")
                                .collect(Collectors.joining());
    }
}

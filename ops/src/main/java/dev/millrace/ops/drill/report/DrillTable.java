package dev.millrace.ops.drill.report;

import java.util.Locale;
import java.util.StringJoiner;

/// A drill's report for people.
///
/// @param report what is shown
record DrillTable(DrillReport report) {
    private static final String HEAD = String.format(
            "%3s  %7s  %-8s %-28s %6s  %7s  %9s  %8s",
            "#", "at s", "fault", "target", "step", "back s", "caught up", "restored");

    String text() {
        var lines = new StringJoiner("\n");
        lines.add(HEAD);
        report.outcomes().forEach(outcome -> lines.add(outcome.line()));
        lines.add("");
        lines.add(String.format(
                "%-16s %5s  %13s  %9s  %17s  %9s", "", "count", "back s median", "max", "caught up median", "max"));
        RecoveryTimes.byKind(report.outcomes()).forEach((kind, times) -> lines.add(row(kind, times)));
        lines.add("");
        lines.add(losses());
        report.failures()
                .forEach((name, count) ->
                        lines.add(name + " ended " + count + " times though nobody killed it; see its log in "
                                + report.runDirectory().resolve("logs")));
        report.violations().forEach(lines::add);
        return lines.toString();
    }

    private static String row(String kind, RecoveryTimes times) {
        return String.format(
                "%-16s %5d  %13s  %9s  %17s  %9s",
                kind,
                times.count(),
                seconds(times.back().median()),
                seconds(times.back().max()),
                seconds(times.caughtUp().median()),
                seconds(times.caughtUp().max()));
    }

    private static String seconds(double seconds) {
        return Double.isNaN(seconds) ? "-" : String.format(Locale.ROOT, "%.1f", seconds);
    }

    private String losses() {
        var audit = report.evidence().audit();
        return String.format(
                Locale.ROOT,
                "%d of %d faults in %d steps; prompts: %d consumed, %d given up after damage, %d lost, %d trained twice,"
                        + " %d copies dropped; the ledger %s;"
                        + " done again: %d steps identical, %d different",
                report.outcomes().size(),
                report.settings().faults(),
                audit.steps(),
                audit.consumed(),
                audit.givenUp(),
                audit.lost().size(),
                audit.twice().size(),
                report.evidence().duplicates(),
                report.evidence().ledger().closes() ? "closes" : "does not close",
                report.evidence().replay().identical(),
                report.evidence().different());
    }
}

package dev.millrace.ops.command.data;

import dev.millrace.ops.inspection.ProblemText;
import dev.millrace.verifier.request.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What is in a data set, for a person.
///
/// @param contents what is in it
record ContentsText(Contents contents) {
    private static final int SOURCES = 10;
    private static final int KINDS = 20;

    String text() {
        var text = new StringBuilder();
        counts(text);
        listed(
                text,
                "bad rows, the first",
                contents.report().badRows().stream().map(row -> "  " + row).toList());
        kinds(text, "data source", contents.dataSources());
        if (contents.families().size() > 1 || !contents.families().containsKey("")) {
            kinds(text, "family", contents.families());
        }
        contents.shown().forEach(problem -> problem(text, problem));
        return text.toString().stripTrailing();
    }

    private void counts(StringBuilder text) {
        var report = contents.report();
        var rows = report.rows();
        report.sources().stream()
                .limit(SOURCES)
                .forEach(source -> text.append(source).append('\n'));
        if (report.sources().size() > SOURCES) {
            text.append("and ").append(report.sources().size() - SOURCES).append(" more\n");
        }
        text.append(String.format(
                Locale.ROOT,
                "read as %s%s in %.1f s%n%n%-24s %10d%n%-24s %10d%n%-24s %10d%n%-24s %10d%n%-24s %10d%n",
                report.preset().key(),
                report.recognized() ? ", recognized from the first rows," : "",
                contents.seconds(),
                "rows read",
                rows.read(),
                "problems",
                rows.used(),
                "bad rows",
                rows.bad(),
                "repeat an earlier prompt",
                rows.duplicates(),
                "too long for the model",
                rows.tooLong()));
    }

    private static void listed(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append('\n');
            lines.forEach(line -> text.append(line).append('\n'));
        }
    }

    private static void kinds(StringBuilder text, String title, Map<String, Long> counts) {
        listed(
                text,
                String.format(Locale.ROOT, "%-40s %10s", title, "problems"),
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(KINDS)
                        .map(entry -> String.format(Locale.ROOT, "%-40s %10d", entry.getKey(), entry.getValue()))
                        .toList());
        if (counts.size() > KINDS) {
            text.append("and ").append(counts.size() - KINDS).append(" more\n");
        }
    }

    private static void problem(StringBuilder text, Problem problem) {
        text.append('\n').append(ProblemText.of(problem));
        new TreeMap<>(problem.metadata())
                .forEach((name, value) -> text.append("  [")
                        .append(name)
                        .append("] ")
                        .append(value)
                        .append('\n'));
    }
}

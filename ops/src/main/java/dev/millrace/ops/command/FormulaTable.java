package dev.millrace.ops.command;

import dev.millrace.learner.conformance.FormulaReport;
import dev.millrace.learner.conformance.GroupReport;
import dev.millrace.learner.conformance.trial.Errors;
import dev.millrace.learner.conformance.trial.Precision;
import dev.millrace.learner.conformance.trial.WorstError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How the check of formulas is printed: a line a group.
final class FormulaTable {
    private FormulaTable() {}

    /// What a program gets.
    static Map<String, Object> values(FormulaReport report) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> groups = new LinkedHashMap<>();
        report.groups().forEach(group -> groups.put(group.name(), values(group)));
        values.put("tolerances", tolerances());
        values.put("groups", groups);
        values.put("absent", report.absent());
        values.put("ok", report.passed());
        return values;
    }

    private static Map<String, Object> values(GroupReport group) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("cases", group.cases());
        group.errors().forEach(errors -> values.put(name(errors.precision()), values(errors)));
        values.put("problems", group.problems());
        values.put("ok", group.passed());
        return values;
    }

    private static Map<String, Object> values(Errors errors) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "values", errors.values());
        put(values, "gradients", errors.gradients());
        values.put("ok", errors.isWithin());
        return values;
    }

    private static void put(Map<String, Object> values, String name, WorstError worst) {
        if (worst.numbers() > 0) {
            values.put(name, Map.of("numbers", worst.numbers(), "worst", worst.error(), "at", worst.place()));
        }
    }

    private static Map<String, Object> tolerances() {
        Map<String, Object> tolerances = new LinkedHashMap<>();
        for (Precision precision : Precision.values()) {
            tolerances.put(
                    name(precision),
                    Map.of("values", precision.valueTolerance(), "gradients", precision.gradientTolerance()));
        }
        return tolerances;
    }

    private static String name(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    /// What a person gets.
    static String text(FormulaReport report) {
        StringBuilder text = new StringBuilder("Worst absolute errors, inputs in double and in float:\n");
        text.append(row("group", "cases", List.of("values", "gradients", "values", "gradients"), ""));
        text.append(row("tolerance", "", tolerance(), ""));
        report.groups().forEach(group -> text.append(row(group)));
        report.groups()
                .forEach(group ->
                        group.problems().forEach(problem -> text.append(problem).append('\n')));
        report.groups().forEach(group -> group.errors().forEach(errors -> text.append(excess(errors))));
        if (!report.absent().isEmpty()) {
            text.append("not in the file: ")
                    .append(String.join(", ", report.absent()))
                    .append('\n');
        }
        return text + (report.passed() ? "ok" : "NOT ok");
    }

    private static String row(GroupReport group) {
        List<String> errors = group.errors().stream()
                .flatMap(each -> List.of(number(each.values()), number(each.gradients())).stream())
                .collect(Collectors.toList());
        while (errors.size() < 2 * Precision.values().length) {
            errors.add("-");
        }
        return row(group.name(), String.valueOf(group.cases()), errors, group.passed() ? "ok" : "NOT ok");
    }

    private static String row(String name, String cases, List<String> errors, String verdict) {
        return String.format(
                Locale.ROOT,
                "%-28s %6s %10s %10s %10s %10s  %s%n",
                name,
                cases,
                errors.get(0),
                errors.get(1),
                errors.get(2),
                errors.get(3),
                verdict);
    }

    private static List<String> tolerance() {
        return List.of(Precision.values()).stream()
                .flatMap(precision -> List.of(precision.valueTolerance(), precision.gradientTolerance()).stream())
                .map(FormulaTable::number)
                .toList();
    }

    private static String excess(Errors errors) {
        Precision precision = errors.precision();
        return excess(errors.values(), precision.valueTolerance(), precision)
                + excess(errors.gradients(), precision.gradientTolerance(), precision);
    }

    private static String excess(WorstError worst, double tolerance, Precision precision) {
        return worst.isWithin(tolerance)
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s: got an error of %.3g in %s, expected at most %.0e%n",
                        worst.place(),
                        worst.error(),
                        name(precision),
                        tolerance);
    }

    private static String number(WorstError worst) {
        return worst.numbers() == 0 ? "-" : number(worst.error());
    }

    private static String number(double error) {
        return String.format(Locale.ROOT, "%.1e", error);
    }
}

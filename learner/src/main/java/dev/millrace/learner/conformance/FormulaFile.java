package dev.millrace.learner.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.learner.conformance.group.FormulaGroup;
import dev.millrace.learner.conformance.trial.Case;
import dev.millrace.learner.conformance.trial.CaseException;
import dev.millrace.learner.conformance.trial.Errors;
import dev.millrace.learner.conformance.trial.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reference numbers: an object that holds, by the name of a formula, a list of cases, each with inputs and results;
/// `seed` says what they were drawn from.
public final class FormulaFile {
    private static final String SEED = "seed";

    private FormulaFile() {}

    /// Checks every case of every group, with inputs of every precision.
    ///
    /// @param root the file's content
    /// @throws IllegalArgumentException if it is not an object
    public static FormulaReport check(JsonNode root) {
        if (!root.isObject()) {
            throw new IllegalArgumentException(
                    "file: got " + CaseException.kind(root) + ", expected an object of groups");
        }
        List<GroupReport> groups = new ArrayList<>();
        root.forEachEntry((name, cases) -> {
            if (!name.equals(SEED)) {
                groups.add(check(name, cases));
            }
        });
        return new FormulaReport(
                groups, names().stream().filter(name -> !root.has(name)).toList());
    }

    private static GroupReport check(String name, JsonNode cases) {
        var group = FormulaGroup.named(name);
        if (group.isEmpty()) {
            return unchecked(name, cases, name + ": got an unknown group, expected one of " + names());
        }
        if (!cases.isArray() || cases.isEmpty()) {
            return unchecked(name, cases, name + ": got " + CaseException.kind(cases) + ", expected a list of cases");
        }
        List<String> problems = new ArrayList<>();
        List<Errors> errors = new ArrayList<>();
        for (var precision : Precision.values()) {
            errors.add(check(group.get(), cases, precision, problems));
        }
        return new GroupReport(
                name, cases.size(), errors, problems.stream().distinct().toList());
    }

    private static Errors check(FormulaGroup group, JsonNode cases, Precision precision, List<String> problems) {
        var errors = Errors.none(precision);
        for (var i = 0; i < cases.size(); i++) {
            try {
                var expected = new Case(group.key() + "[" + i + "]", cases.get(i));
                errors = errors.and(group.check(expected, precision));
            } catch (CaseException problem) {
                problems.add(String.valueOf(problem.getMessage()));
            }
        }
        return errors;
    }

    private static GroupReport unchecked(String name, JsonNode cases, String problem) {
        return new GroupReport(name, cases.isArray() ? cases.size() : 0, List.of(), List.of(problem));
    }

    private static List<String> names() {
        return Arrays.stream(FormulaGroup.values()).map(FormulaGroup::key).toList();
    }
}

package dev.millrace.scorer.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A verifier's settings, taken by name one after the other; [#requireNoProblem()] reports all that was wrong at once.
final class AnswerSettings {
    private final Map<String, String> left;
    private final List<String> known = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    AnswerSettings(Map<String, String> settings) {
        left = new TreeMap<>(settings);
    }

    String text(String name, String otherwise) {
        known.add(name);
        var value = left.remove(name);
        return value == null ? otherwise : value;
    }

    boolean truth(String name, boolean otherwise) {
        var value = text(name, Boolean.toString(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(name + ": got '" + value + "', expected true or false");
        }
        return value.equals("true");
    }

    void requireNoProblem() {
        left.keySet()
                .forEach(name -> problems.add(
                        name + ": got an unknown verifier setting, expected one of " + String.join(", ", known)));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }
}

package dev.millrace.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;

/// A verifier's own settings, by name, as the configuration has them.
///
/// A factory only reads them. What it never asks for and values that cannot be are remembered, and refused all at
/// once by [#requireNoProblem()], which whoever calls a factory calls afterwards. Not thread-safe.
public final class VerifierSettings {
    private final TreeMap<String, String> values;
    private final TreeSet<String> known = new TreeSet<>();
    private final Set<String> problems = new LinkedHashSet<>();

    private VerifierSettings(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    /// Settings that nobody has read yet.
    public static VerifierSettings of(Map<String, String> values) {
        return new VerifierSettings(values);
    }

    /// A text, if there is one.
    public Optional<String> text(String name) {
        known.add(name);
        return Optional.ofNullable(values.get(name));
    }

    /// A text, or what it is otherwise.
    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /// A text that must be there.
    ///
    /// @return empty, with a problem remembered, if it is not
    public String required(String name) {
        var text = text(name, "");
        if (text.isBlank()) {
            refuse(name, "nothing", "a text");
        }
        return text;
    }

    /// Texts between commas, trimmed; none where there is no such setting.
    public List<String> list(String name) {
        return text(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /// A whole number of at least `least`, or what it is otherwise.
    public int whole(String name, int otherwise, int least) {
        return (int) number(name, otherwise, "a whole number >= " + least, it -> it == (int) it && it >= least);
    }

    /// A whole number from `least` to `most`, or what it is otherwise.
    public int whole(String name, int otherwise, int least, int most) {
        var rule = "a whole number from " + least + " to " + most;
        return (int) number(name, otherwise, rule, it -> it == (int) it && it >= least && it <= most);
    }

    /// A finite number, or what it is otherwise.
    public double number(String name, double otherwise) {
        return number(name, otherwise, "a number", Double::isFinite);
    }

    /// A finite number above 0, or what it is otherwise.
    public double positive(String name, double otherwise) {
        return number(name, otherwise, "a number > 0", it -> it > 0 && Double.isFinite(it));
    }

    /// Yes or no, or what it is otherwise.
    public boolean flag(String name, boolean otherwise) {
        return word(name, Boolean.toString(otherwise), List.of("true", "false")).equals("true");
    }

    /// One of several words, or what it is otherwise.
    public String word(String name, String otherwise, List<String> words) {
        var text = text(name, otherwise);
        if (words.contains(text)) {
            return text;
        }
        refuse(name, text, "one of " + String.join(", ", words));
        return otherwise;
    }

    /// Remembers that a value cannot be.
    ///
    /// @param name the setting's
    /// @param got what it is
    /// @param expected what it should be
    public void refuse(String name, String got, String expected) {
        problems.add(name + ": got '" + got + "', expected " + expected);
    }

    /// Refuses values that cannot be, and settings that nobody has asked for.
    ///
    /// @throws IllegalArgumentException with all of them, if there are any
    public void requireNoProblem() {
        var unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(known);
        var all = new ArrayList<>(problems);
        for (var name : unknown) {
            all.add(name + ": got an unknown verifier setting, expected "
                    + (known.isEmpty() ? "none" : "one of " + String.join(", ", known)));
        }
        if (!all.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", all));
        }
    }

    private double number(String name, double otherwise, String expected, DoublePredicate rule) {
        var text = text(name).orElse(null);
        if (text == null) {
            return otherwise;
        }
        try {
            var number = Double.parseDouble(text.strip());
            if (rule.test(number)) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Refused below, like a number that breaks the rule.
        }
        refuse(name, text, expected);
        return otherwise;
    }
}

package dev.millrace.policy.document;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with some files, gathered so that all of it can be said at once.
public final class Problems {
    private static final int LONGEST_VALUE = 120;

    private final List<String> found = new ArrayList<>();

    /// Notes one problem.
    ///
    /// @param what the file and the place in it
    /// @param got what stands there; cut where it is long
    /// @param expected the rule it breaks
    public void add(String what, Object got, String expected) {
        var text = got.toString();
        var shown = text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
        found.add(what + ": got " + shown + ", expected " + expected);
    }

    /// Takes over what another gathered.
    ///
    /// @param problems sentences, each of the form of [#add]
    public void addAll(List<String> problems) {
        found.addAll(problems);
    }

    /// Whether nothing is wrong so far.
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// The problems, in the order in which they were found.
    public List<String> list() {
        return List.copyOf(found);
    }
}

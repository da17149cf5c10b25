package dev.millrace.ops.verification;

import dev.millrace.ops.inspection.VerdictKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what a verifier said.
public final class VerifyTally {
    private final int shown;
    private final Map<VerdictKind, Integer> kinds = new EnumMap<>(VerdictKind.class);
    private final Map<String, Map<VerdictKind, Integer>> confusion = new TreeMap<>();
    private final List<Verified> first = new ArrayList<>();
    private final List<Verified> differing = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private int expected;
    private int agreed;
    private int falsePositives;
    private int falseNegatives;

    /// @param shown how many lines to keep to show
    public VerifyTally(int shown) {
        this.shown = shown;
    }

    /// Counts one.
    public void add(Verified verified) {
        kinds.merge(verified.kind(), 1, Integer::sum);
        nanos.add(verified.nanos());
        keep(first, verified);
        if (verified.line().expected().isGiven()) {
            compare(verified);
        }
    }

    private void compare(Verified verified) {
        var wanted = verified.line().expected();
        expected++;
        confusion
                .computeIfAbsent(wanted.word(), _ -> new EnumMap<>(VerdictKind.class))
                .merge(verified.kind(), 1, Integer::sum);
        if (verified.agrees()) {
            agreed++;
            return;
        }
        keep(differing, verified);
        if (verified.kind() == VerdictKind.ACCEPTED) {
            falsePositives++;
        } else if (wanted.isRight()) {
            falseNegatives++;
        }
    }

    private void keep(List<Verified> list, Verified verified) {
        if (list.size() < shown) {
            list.add(verified);
        }
    }

    /// Lines there were.
    public int total() {
        return nanos.size();
    }

    /// Lines that expected something.
    public int expected() {
        return expected;
    }

    /// Share of those whose verdict was what they expected; 1 where there are none.
    public double agreement() {
        return expected == 0 ? 1 : (double) agreed / expected;
    }

    /// Verdicts that took a response for right where that was not expected.
    public int falsePositives() {
        return falsePositives;
    }

    /// Verdicts that did not take a response for right where that was expected.
    public int falseNegatives() {
        return falseNegatives;
    }

    /// How many verdicts there were of each kind.
    public Map<VerdictKind, Integer> kinds() {
        return kinds;
    }

    /// How many verdicts there were of each kind, by what was expected.
    public Map<String, Map<VerdictKind, Integer>> confusion() {
        return confusion;
    }

    /// The first lines, and the first that differ.
    public List<Verified> shown() {
        return differing.isEmpty() ? first : differing;
    }

    /// Whether [#shown()] are lines that differ.
    public boolean differs() {
        return !differing.isEmpty();
    }

    /// The time that a share of the lines did not take longer than, in milliseconds.
    ///
    /// @param share from 0 to 1
    public double milliseconds(double share) {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * (sorted.length - 1))] / 1e6;
    }
}

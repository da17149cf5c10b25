package dev.millrace.ops.rescoring;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.inspection.VerdictKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How far a second verifier agrees with the logged verdicts, while groups come one after the other.
public final class Agreement {
    private final int kept;
    private final Map<VerdictKind, Map<VerdictKind, Long>> table = new EnumMap<>(VerdictKind.class);
    private final Map<String, Tally> families = new TreeMap<>();
    private final Map<String, Tally> sources = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private Tally total = Tally.NONE;
    private long groups;

    /// @param kept how many of the changed verdicts are kept, the first ones
    public Agreement(int kept) {
        this.kept = kept;
    }

    /// Adds a group.
    public void add(Rescored rescored) {
        groups++;
        var problem = rescored.logged().prompt().problem();
        for (int sibling = 0; sibling < rescored.again().trajectories().size(); sibling++) {
            var before = rescored.logged().trajectories().get(sibling);
            var after = rescored.again().trajectories().get(sibling);
            total = total.and(before, after);
            add(families, problem.family(), before, after);
            add(sources, problem.dataSource(), before, after);
            var was = VerdictKind.of(before.verdict());
            var is = VerdictKind.of(after.verdict());
            table.computeIfAbsent(was, kind -> new EnumMap<>(VerdictKind.class)).merge(is, 1L, Long::sum);
            if (was != is && changes.size() < kept) {
                changes.add(new Change(rescored.logged().prompt(), sibling, before, after));
            }
        }
    }

    private static void add(Map<String, Tally> tallies, String name, Trajectory before, Trajectory after) {
        tallies.put(name, tallies.getOrDefault(name, Tally.NONE).and(before, after));
    }

    /// How many responses went from one kind of verdict to another.
    ///
    /// @param was as logged
    /// @param is by the other verifier
    public long count(VerdictKind was, VerdictKind is) {
        return table.getOrDefault(was, Map.of()).getOrDefault(is, 0L);
    }

    /// All responses.
    public Tally total() {
        return total;
    }

    /// How many groups they are of.
    public long groups() {
        return groups;
    }

    /// Responses by the family of their problem.
    public Map<String, Tally> families() {
        return Collections.unmodifiableMap(families);
    }

    /// Responses by the data source of their problem.
    public Map<String, Tally> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /// The first changed verdicts.
    public List<Change> changes() {
        return Collections.unmodifiableList(changes);
    }
}

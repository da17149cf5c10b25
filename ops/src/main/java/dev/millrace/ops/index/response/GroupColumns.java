package dev.millrace.ops.index.response;

import dev.millrace.learner.credit.ReturnedGroup;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.ops.index.column.Chains;
import dev.millrace.ops.index.column.DoubleColumn;
import dev.millrace.ops.index.column.LongColumn;
import dev.millrace.ops.index.column.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The records on `trajectories`, one row each.
public final class GroupColumns {
    private static final long NONE = -1;

    private final Chains chains = new Chains();
    private final LongColumn numbers = new LongColumn();
    private final LongColumn partitions = new LongColumn();
    private final LongColumn offsets = new LongColumn();
    private final List<Purpose> purposes = new ArrayList<>();
    private final Words families = new Words();
    private final LongColumn informative = new LongColumn();
    private final LongColumn steps = new LongColumn();
    private final LongColumn filtered = new LongColumn();
    private final DoubleColumn difficulties = new DoubleColumn();
    private final Map<Position, Integer> rows = new HashMap<>();
    private long untaken;

    /// Adds a record.
    ///
    /// @return its row
    int add(LogEntry.Intact<TrajectoryGroup> entry) {
        var prompt = entry.value().prompt();
        int row = chains.add(prompt.id().number());
        numbers.add(prompt.id().number());
        partitions.add(entry.position().partition());
        offsets.add(entry.position().offset());
        purposes.add(prompt.purpose());
        families.add(prompt.problem().family());
        difficulties.add(prompt.problem().difficulty());
        informative.add(new ReturnedGroup(entry.position(), entry.value()).isInformative() ? 1 : 0);
        steps.add(NONE);
        filtered.add(0);
        rows.put(entry.position(), row);
        untaken += prompt.purpose() == Purpose.EVALUATION ? 0 : 1;
        return row;
    }

    /// Notes that a step took a record in.
    void take(int row, TakenBy step) {
        untaken -= steps.get(row) == NONE && purpose(row) != Purpose.EVALUATION ? 1 : 0;
        steps.set(row, step.step());
        filtered.set(row, step.filters() && !isInformative(row) ? 1 : 0);
    }

    /// The row of a record; -1: it is not there.
    int row(Position position) {
        return rows.getOrDefault(position, (int) NONE);
    }

    /// How many there are.
    public int size() {
        return numbers.size();
    }

    /// How many prompts they belong to.
    public int prompts() {
        return chains.keys();
    }

    /// How many of them, evaluations left out, no step has taken in.
    public long untaken() {
        return untaken;
    }

    /// The prompt's number.
    public long number(int row) {
        return numbers.get(row);
    }

    /// The row of the newest record of a prompt; -1: there is none.
    public int newest(long number) {
        return chains.newest(number);
    }

    /// The row of the record of the same prompt before it; -1: there is none.
    public int before(int row) {
        return chains.before(row);
    }

    /// Where it lies.
    public int partition(int row) {
        return partitions.intAt(row);
    }

    /// Where it lies.
    public long offset(int row) {
        return offsets.get(row);
    }

    /// Why the prompt was issued.
    public Purpose purpose(int row) {
        return purposes.get(row);
    }

    /// The problem's family.
    public String family(int row) {
        return families.get(row);
    }

    /// The problem's difficulty.
    public double difficulty(int row) {
        return difficulties.get(row);
    }

    /// Whether its rewards differ.
    public boolean isInformative(int row) {
        return informative.get(row) == 1;
    }

    /// The step that took it in; -1: none.
    public long step(int row) {
        return steps.get(row);
    }

    /// Whether that step left it out of training.
    public boolean isFiltered(int row) {
        return filtered.get(row) == 1;
    }
}

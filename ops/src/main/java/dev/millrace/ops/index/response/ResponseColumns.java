package dev.millrace.ops.index.response;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.assessment.ResponseAssessment;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.ops.index.column.DoubleColumn;
import dev.millrace.ops.index.column.LongColumn;
import dev.millrace.ops.index.column.Words;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.verifier.request.FinishReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The responses of a run, one row each, siblings one after the other.
public final class ResponseColumns {
    private final GroupColumns groups = new GroupColumns();
    private final LongColumn firstRows = new LongColumn();
    private final LongColumn group = new LongColumn();
    private final List<VerdictKind> verdicts = new ArrayList<>();
    private final Words verifiers = new Words();
    private final List<FinishReason> finishes = new ArrayList<>();
    private final LongColumn lengths = new LongColumn();
    private final LongColumn oldest = new LongColumn();
    private final LongColumn newest = new LongColumn();
    private final DoubleColumn rewards = new DoubleColumn();
    private final DoubleColumn values = new DoubleColumn();
    private final DoubleColumn advantages = new DoubleColumn();
    private final Tally tally = Tally.empty();
    private final Map<Position, TakenBy> earlySteps = new HashMap<>();
    private final Map<Long, List<GroupAssessment>> early = new HashMap<>();

    /// Adds the responses of a record.
    public void add(LogEntry.Intact<TrajectoryGroup> entry) {
        int row = groups.add(entry);
        firstRows.add(size());
        entry.value().trajectories().forEach(trajectory -> add(row, trajectory));
        var step = earlySteps.remove(entry.position());
        if (step != null) {
            take(row, step);
        }
        var waiting = early.remove(groups.number(row));
        if (waiting != null) {
            waiting.forEach(this::assess);
        }
    }

    private void add(int row, Trajectory trajectory) {
        var rollout = trajectory.rollout();
        group.add(row);
        verdicts.add(VerdictKind.of(trajectory.verdict()));
        verifiers.add(trajectory.verifier());
        finishes.add(rollout.finishReason());
        lengths.add(trajectory.length());
        oldest.add(rollout.oldestVersion());
        newest.add(rollout.versions().getLast().version());
        rewards.add(trajectory.reward());
        values.add(Double.NaN);
        advantages.add(Double.NaN);
        tally.add(this, size() - 1);
    }

    /// Notes that a step took in a record, which may come later.
    public void take(Position position, TakenBy step) {
        int row = groups.row(position);
        if (row < 0) {
            earlySteps.put(position, step);
        } else {
            take(row, step);
        }
    }

    private void take(int row, TakenBy step) {
        groups.take(row, step);
        int end = row + 1 < firstRows.size() ? firstRows.intAt(row + 1) : size();
        for (int each = firstRows.intAt(row); each < end && step.trains() && !groups.isFiltered(row); each++) {
            tally.train(step.version() - oldest(each), length(each));
        }
    }

    /// Notes what a step made of responses, which may come later.
    public void assess(GroupAssessment assessment) {
        long number = assessment.prompt().number();
        int row = groups.newest(number);
        if (row < 0) {
            early.computeIfAbsent(number, _ -> new ArrayList<>()).add(assessment);
            return;
        }
        assessment.responses().forEach(response -> {
            int at = firstRows.intAt(row) + response.sibling();
            if (at < size() && group.get(at) == row) {
                assess(at, response);
            }
        });
    }

    private void assess(int row, ResponseAssessment response) {
        if (response.values().length > 0) {
            values.set(row, response.values()[0]);
        }
        double sum = 0;
        for (float advantage : response.advantages()) {
            sum += advantage;
        }
        if (response.advantages().length > 0) {
            advantages.set(row, sum / response.advantages().length);
        }
    }

    /// How many there are of each kind, as it is now.
    public Tally tally() {
        return tally.copy();
    }

    /// The records that hold them.
    public GroupColumns groups() {
        return groups;
    }

    /// How many there are.
    public int size() {
        return group.size();
    }

    /// The row of the record that holds a response.
    public int group(int row) {
        return group.intAt(row);
    }

    /// Its place among its siblings, from 0.
    public int sibling(int row) {
        return row - firstRows.intAt(group(row));
    }

    /// The first response of a record.
    public int firstOf(int groupRow) {
        return firstRows.intAt(groupRow);
    }

    /// What was concluded.
    public VerdictKind verdict(int row) {
        return verdicts.get(row);
    }

    /// By whom.
    public String verifier(int row) {
        return verifiers.get(row);
    }

    /// Why it ended.
    public FinishReason finish(int row) {
        return finishes.get(row);
    }

    /// Tokens the policy wrote.
    public long length(int row) {
        return lengths.get(row);
    }

    /// What it is worth; NaN: it was left out.
    public double reward(int row) {
        return rewards.get(row);
    }

    /// The oldest version that wrote a token.
    public long oldest(int row) {
        return oldest.get(row);
    }

    /// The newest.
    public long newest(int row) {
        return newest.get(row);
    }

    /// The critic's value of its first token; NaN: not known.
    public double value(int row) {
        return values.get(row);
    }

    /// Its mean advantage; NaN: not known.
    public double advantage(int row) {
        return advantages.get(row);
    }
}

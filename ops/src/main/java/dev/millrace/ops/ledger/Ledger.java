package dev.millrace.ops.ledger;

import dev.millrace.messages.log.StepId;
import dev.millrace.ops.ledger.entry.Amount;
import dev.millrace.ops.ledger.entry.Row;
import dev.millrace.ops.ledger.entry.Violation;
import dev.millrace.ops.recorded.RecordedRun;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where every prompt and every response token of a run went:
///
/// generated = trained + value-pretraining + evaluation + filtered + left over + duplicate + dead-lettered
/// + in flight
///
/// The left side is counted on `prompts` and `rollouts`, the right side on `steps`, `trajectories` and
/// `dead-letters`, but for what is still in flight. So the sides differ where something was lost, or came from nowhere.
///
/// @param last the last step that was looked at
/// @param total prompts issued, groups and tokens generated
/// @param issuedAgain records on `prompts` that repeat a prompt
/// @param rows what they came to
/// @param violations what must not be
/// @param compared how many of the learner's own counts were compared with the log's
public record Ledger(
        StepId last, Amount total, long issuedAgain, Map<Row, Amount> rows, List<Violation> violations, long compared) {
    public Ledger {
        rows = Collections.unmodifiableMap(new EnumMap<>(rows));
        violations = List.copyOf(violations);
    }

    /// Draws it up. The run may go on meanwhile. Keeps some ten words a prompt in memory, and no response.
    ///
    /// @param run whose log reaches back to its start
    /// @throws dev.millrace.messages.history.HistoryException if it does not, or cannot be read
    public static Ledger of(RecordedRun run) {
        return new LedgerReading(run).ledger();
    }

    /// One row.
    public Amount row(Row row) {
        return rows.getOrDefault(row, Amount.NONE);
    }

    /// What is in no row; negative: what came from nowhere.
    public Amount difference() {
        return rows.values().stream().reduce(total, Amount::minus);
    }

    /// Whether both sides are equal and nothing is wrong.
    public boolean closes() {
        return violations.isEmpty() && difference().equals(Amount.NONE);
    }
}

package dev.millrace.ops.ledger;

import dev.millrace.messages.log.StepId;
import dev.millrace.ops.ledger.entry.Amount;
import dev.millrace.ops.ledger.entry.Row;
import dev.millrace.ops.ledger.entry.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the ledger says so far.
final class Entries {
    private final Map<Row, Amount> rows = new EnumMap<>(Row.class);
    private final List<Violation> violations = new ArrayList<>();
    private Amount total = Amount.NONE;
    private long issuedAgain;

    Entries() {
        for (var row : Row.values()) {
            rows.put(row, Amount.NONE);
        }
    }

    /// Adds to the left side.
    void generated(Amount amount) {
        total = total.plus(amount);
    }

    /// Counts a prompt that was issued once more.
    void issuedAgain() {
        issuedAgain++;
    }

    /// Adds to the right side.
    void add(Row row, Amount amount) {
        rows.merge(row, amount, Amount::plus);
    }

    /// What is in a row so far.
    Amount row(Row row) {
        return rows.getOrDefault(row, Amount.NONE);
    }

    void violation(Violation found) {
        violations.add(found);
    }

    void violation(Violation.Kind kind, String message) {
        violations.add(new Violation(kind, message));
    }

    /// The ledger.
    ///
    /// @param last the last step that was looked at
    /// @param compared how many of the learner's own counts were compared
    Ledger ledger(StepId last, long compared) {
        return new Ledger(last, total, issuedAgain, rows, violations, compared);
    }
}

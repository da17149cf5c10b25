package dev.millrace.ops.dashboard.value.health;

import dev.millrace.ops.ledger.Ledger;
import dev.millrace.ops.ledger.entry.Amount;
import dev.millrace.ops.ledger.entry.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/// A ledger for a program.
public final class LedgerValues {
    private LedgerValues() {}

    /// All of it.
    public static Map<String, Object> of(Ledger ledger) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (var row : Row.values()) {
            rows.put(row.key(), amount(ledger.row(row)));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("run", ledger.last().run());
        values.put("step", ledger.last().step());
        values.put("version", ledger.last().version());
        values.put("generated", amount(ledger.total()));
        values.put("rows", rows);
        values.put("difference", amount(ledger.difference()));
        values.put("issuedAgain", ledger.issuedAgain());
        values.put("compared", ledger.compared());
        values.put(
                "violations",
                ledger.violations().stream()
                        .map(each -> Map.of("kind", each.kind().key(), "message", each.message()))
                        .toList());
        values.put("closes", ledger.closes());
        return values;
    }

    private static Map<String, Long> amount(Amount amount) {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put("prompts", amount.prompts());
        values.put("groups", amount.groups());
        values.put("tokens", amount.tokens());
        return values;
    }
}

package dev.millrace.ops.command.log;

import dev.millrace.ops.ledger.Ledger;
import dev.millrace.ops.ledger.entry.Amount;
import dev.millrace.ops.ledger.entry.Row;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// How a ledger is printed.
final class LedgerTable {
    private static final int SHOWN = 20;

    private LedgerTable() {}

    /// What a program gets.
    static Map<String, Object> values(Ledger ledger) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (var row : Row.values()) {
            rows.put(row.key(), values(ledger.row(row)));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("run", ledger.last().run());
        values.put("step", ledger.last().step());
        values.put("version", ledger.last().version());
        values.put("generated", values(ledger.total()));
        values.put("rows", rows);
        values.put("difference", values(ledger.difference()));
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

    private static Map<String, Long> values(Amount amount) {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put("prompts", amount.prompts());
        values.put("groups", amount.groups());
        values.put("tokens", amount.tokens());
        return values;
    }

    /// What a person gets.
    static String text(Ledger ledger) {
        var last = ledger.last();
        var text = new StringBuilder(
                "Run " + last.run() + " up to step " + last.step() + ", policy version " + last.version() + "\n\n");
        text.append(String.format(Locale.ROOT, "%-18s %13s %13s %15s%n", "", "prompts", "groups", "tokens"));
        text.append(line("generated", ledger.total()));
        for (var row : Row.values()) {
            text.append(line("  " + row.key(), ledger.row(row)));
        }
        text.append(line("difference", ledger.difference())).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "%,d prompts were issued again; %,d of the learner's own counts were compared with the log.%n",
                ledger.issuedAgain(),
                ledger.compared()));
        appendViolations(text, ledger);
        return text + (ledger.closes() ? "The ledger closes." : "The ledger does NOT close.");
    }

    private static String line(String name, Amount amount) {
        return String.format(
                Locale.ROOT, "%-18s %,13d %,13d %,15d%n", name, amount.prompts(), amount.groups(), amount.tokens());
    }

    private static void appendViolations(StringBuilder text, Ledger ledger) {
        ledger.violations().stream()
                .limit(SHOWN)
                .forEach(each -> text.append(each.kind().key())
                        .append(": ")
                        .append(each.message())
                        .append('\n'));
        int more = ledger.violations().size() - SHOWN;
        if (more > 0) {
            text.append("and ").append(more).append(" more, see --json\n");
        }
    }
}

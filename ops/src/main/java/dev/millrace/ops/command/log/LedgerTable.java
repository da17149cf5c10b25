package dev.millrace.ops.command.log;

import dev.millrace.ops.ledger.Ledger;
import dev.millrace.ops.ledger.entry.Amount;
import dev.millrace.ops.ledger.entry.Row;
import java.util.Locale;

/// How a ledger is printed.
final class LedgerTable {
    private static final int SHOWN = 20;

    private LedgerTable() {}

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

package dev.millrace.ops.command.log;

import dev.millrace.ops.command.RecordedRunOptions;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.dashboard.value.health.LedgerValues;
import dev.millrace.ops.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says where every prompt and every response token of a run went.
@Command(
        name = "ledger",
        header = "Say where every prompt and every response token of a run went.",
        description = {
            "From the log alone, also while the run goes on: generated = trained + value-pretraining + evaluation +",
            "filtered + left over + duplicate + dead-lettered + in flight. Exit code 1 where that does not hold, or",
            "where anything was lost, judged twice or trained on twice; each case is named."
        })
public final class LedgerCommand implements Callable<Integer> {
    @Mixin
    private RecordedRunOptions recorded = new RecordedRunOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public Integer call() {
        try (var run = recorded.open()) {
            var ledger = Ledger.of(run);
            reporting.report(LedgerValues.of(ledger), LedgerTable.text(ledger));
            return ledger.closes() ? 0 : 1;
        }
    }
}

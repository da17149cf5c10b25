package dev.millrace.ops.command;

import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Judges responses: one role of a run.
@Command(
        name = "score",
        header = "Run a reward scorer alone, on a cluster.",
        description = "Waits for the run's topics; runs until Ctrl-C.")
public final class ScoreCommand implements Callable<@Nullable Void> {
    @Mixin
    private WorkerOptions worker = new WorkerOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var name = worker.name("scorer");
        var roles = worker.roles(worker.settings());
        var scorer = roles.scorer(name);
        worker.run(roles, MeasuredWorker.of(name, scorer), scorer, scorer::close);
        return null;
    }
}

package dev.millrace.ops.command;

import dev.millrace.ops.training.Worker;
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
        var scorer = worker.roles(worker.settings()).scorer(name);
        worker.announce(name);
        Worker.untilAsked(name, scorer, scorer::close);
        return null;
    }
}

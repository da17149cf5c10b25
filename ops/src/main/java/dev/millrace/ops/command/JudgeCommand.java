package dev.millrace.ops.command;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import dev.millrace.verifiers.judging.Judges;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Judges what scorers ask for: more hands for verifiers that take long.
@Command(
        name = "judge",
        header = "Run verifiers alone, on a cluster, for scorers that ask.",
        description = {
            "Answers the run's verify-requests with verdicts, beside the judge that each scorer has; waits for the",
            "run's topics; runs until Ctrl-C. Verifiers that run inside the scorer need none."
        })
public final class JudgeCommand implements Callable<@Nullable Void> {
    @Mixin
    private WorkerOptions worker = new WorkerOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var settings = worker.settings();
        if (Judges.of(settings.scorer().judge()).areInline()) {
            throw new ConfigurationException(
                    "scorer.verifier",
                    settings.scorer().verifier() + ", which runs inside the scorer",
                    "a verifier that runs in workers");
        }
        var name = worker.name("judge");
        var roles = worker.roles(settings);
        var judge = roles.judge(name);
        worker.run(roles, MeasuredWorker.of(name, judge), judge, judge::close);
        return null;
    }
}

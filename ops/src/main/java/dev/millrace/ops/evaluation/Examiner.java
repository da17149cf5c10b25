package dev.millrace.ops.evaluation;

import dev.millrace.ops.trial.Readiness;
import dev.millrace.ops.guard.NetworkRole;
import dev.millrace.generators.ResponseSampler;
import dev.millrace.generators.SamplingListener;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.verifiers.judging.Judge;
import dev.millrace.verifiers.judging.Judges;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Asks a policy, and has its responses judged, in this process and without Kafka: by the same decode loop and the
/// same verifiers as a run.
public final class Examiner implements AutoCloseable {
    private static final WorkerClock NO_CLOCK = new WorkerClock("examiner", 0, 0);

    private final ResponseSampler sampler;
    private final Judge judge;
    private final GroupScoring scoring;
    private volatile boolean stopping;

    private Examiner(ResponseSampler sampler, Judge judge) {
        this.sampler = sampler;
        this.judge = judge;
        this.scoring = new GroupScoring(judge);
    }

    /// Opens a model.
    ///
    /// @param model a checkpoint folder
    /// @param settings slots and computation, verifier, seed
    /// @throws dev.millrace.ops.binding.ConfigurationException where this machine cannot compute it
    public static Examiner open(Path model, RunSettings settings) {
        var generator =
                Readiness.exactly(settings, model, NetworkRole.GENERATOR).generator();
        var judge = Judges.of(settings.scorer().judge()).open();
        try {
            var seed = settings.run().seed();
            return new Examiner(ResponseSampler.open(model, generator, seed), judge);
        } catch (RuntimeException failed) {
            judge.close();
            throw failed;
        }
    }

    /// Asks prompts.
    ///
    /// @param prompts what is asked
    /// @param listener gets each judged group as it is finished
    /// @throws IllegalArgumentException where the model cannot read one of them
    /// @throws CancellationException after [#stop]
    public void examine(List<Prompt> prompts, Consumer<TrajectoryGroup> listener) {
        sampler.sample(prompts, new SamplingListener() {
            @Override
            public void group(RolloutGroup group) {
                listener.accept(scored(group));
            }

            @Override
            public void progress(long tokens) {
                if (stopping) {
                    throw new CancellationException("ended by request");
                }
            }

            @Override
            public void refused(Prompt prompt, String reason) {
                throw new IllegalArgumentException("problem " + prompt.problem().id() + ": " + reason);
            }
        });
    }

    private TrajectoryGroup scored(RolloutGroup group) {
        try {
            return scoring.score(group, NO_CLOCK);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while verifiers judged");
        }
    }

    /// Ends [#examine] before its next tokens; the process must not end while native code runs.
    public void stop() {
        stopping = true;
    }

    @Override
    public void close() {
        sampler.close();
        judge.close();
    }
}

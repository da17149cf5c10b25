package dev.millrace.ops.evaluation;

import dev.millrace.generators.GeneratorSettings;
import dev.millrace.generators.ResponseSampler;
import dev.millrace.generators.SamplingListener;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.scorer.ScorerSettings;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifiers.Verifiers;
import dev.millrace.verifiers.Contexts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Asks a policy, and has its responses judged, in this process and without Kafka: by the same decode loop and the
/// same
/// verifiers as a run.
public final class Examiner implements AutoCloseable {
    private static final WorkerClock NO_CLOCK = new WorkerClock("examiner", 0, 0);

    private final ResponseSampler sampler;
    private final Verifier verifier;
    private final GroupScoring scoring;
    private volatile boolean stopping;

    private Examiner(ResponseSampler sampler, Verifier verifier, ScorerSettings scorer) {
        this.sampler = sampler;
        this.verifier = verifier;
        this.scoring = new GroupScoring(scorer.verifier(), verifier, scorer.rewards());
    }

    /// Opens a model.
    ///
    /// @param model a checkpoint folder
    /// @param settings slots and computation, verifier, seed
    public static Examiner open(Path model, RunSettings settings) {
        GeneratorSettings generator = settings.generator();
        var scorer = settings.scorer();
        var verifier = Verifiers.onClassPath().create(scorer.verifier(), scorer.verifierSettings(), Contexts.plain());
        return new Examiner(
                ResponseSampler.open(model, generator, settings.run().seed()), verifier, scorer);
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
                listener.accept(scoring.score(group, NO_CLOCK));
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

    /// Ends [#examine] before its next tokens; the process must not end while native code runs.
    public void stop() {
        stopping = true;
    }

    @Override
    public void close() {
        sampler.close();
        verifier.close();
    }
}

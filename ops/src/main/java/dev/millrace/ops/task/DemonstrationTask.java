package dev.millrace.ops.task;

import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.learner.LearnerData;
import dev.millrace.learner.problems.EvaluationSet;
import dev.millrace.learner.supervised.WarmStart;
import dev.millrace.learner.supervised.WarmStartProgress;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.chain.ChainModelFolder;
import dev.millrace.ops.chain.ChainSet;
import dev.millrace.ops.chain.ChainTask;
import dev.millrace.ops.chain.NoisyDemonstrations;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.EvaluationSettings;
import dev.millrace.ops.settings.TaskSettings;
import dev.millrace.policy.checkpoint.CheckpointWriter;
import dev.millrace.policy.config.ConfigReader;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.document.Problems;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.network.torch.Networks;
import dev.millrace.policy.tensor.ElementType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The chain task: problems without end, and a policy that is taught noisy demonstrations first.
final class DemonstrationTask implements Task {
    private final TaskSettings.Chain settings;
    private final ComputeChoice compute;
    private final long seed;
    private final Path policy;
    private final ChainTask chains;

    DemonstrationTask(TaskSettings.Chain settings, ComputeChoice compute, long seed, Path policy) {
        this.settings = settings;
        this.compute = compute;
        this.seed = seed;
        this.policy = policy;
        this.chains = new ChainTask(settings.problems());
    }

    @Override
    public LearnerData data(EvaluationSettings evaluation, Optional<KafkaConnection> cluster, Screen screen) {
        return new LearnerData(
                chains.problems(ChainSet.TRAINING),
                List.of(
                        evaluationSet("heldOut", ChainSet.HELD_OUT, evaluation),
                        evaluationSet("outOfDistribution", ChainSet.OUT_OF_DISTRIBUTION, evaluation)));
    }

    private EvaluationSet evaluationSet(String name, ChainSet set, EvaluationSettings evaluation) {
        return new EvaluationSet(
                name,
                chains.problems(set),
                settings.problems().heldOut(),
                evaluation.responses(),
                evaluation.sampling());
    }

    @Override
    public Path policy() {
        return policy;
    }

    @Override
    public double prepare(Screen screen, BooleanSupplier stopping) {
        if (Files.exists(policy)) {
            return 0;
        }
        long started = System.nanoTime();
        var blueprint = policy.resolveSibling(policy.getFileName() + ".blueprint");
        try {
            ChainModelFolder.write(blueprint, settings.model(), settings.problems());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        teach(blueprint, show(screen, stopping));
        return (System.nanoTime() - started) / 1e9;
    }

    private static Consumer<WarmStartProgress> show(Screen screen, BooleanSupplier stopping) {
        var bar = new ProgressBar(screen, "warm start");
        return progress -> {
            if (stopping.getAsBoolean()) {
                throw new CancellationException("warm start: ended by request, nothing is kept of it");
            }
            bar.show(progress.step(), progress.steps(), String.format(Locale.ROOT, "loss %.3f", progress.loss()));
        };
    }

    private void teach(Path blueprint, Consumer<WarmStartProgress> listener) {
        var problems = new Problems();
        var config = ConfigReader.read(blueprint, problems);
        CheckpointException.throwIfAny(blueprint, problems);
        var weights = RandomWeights.of(
                config.orElseThrow(), Head.LANGUAGE, seed, settings.model().initializerRange());
        try (var model = Networks.trainable(config.orElseThrow(), Head.LANGUAGE, weights, 1, compute.settled())) {
            var demonstrations = new NoisyDemonstrations(chains, settings.noise(), settings.warmStart(), seed);
            new WarmStart(model, settings.warmStart()).run(demonstrations, listener);
            CheckpointWriter.write(policy, blueprint, model.weights(ElementType.F32));
        }
    }
}

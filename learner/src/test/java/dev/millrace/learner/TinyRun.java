package dev.millrace.learner;

import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.learner.algorithm.PretrainingSettings;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.checkpoint.InitialModels;
import dev.millrace.learner.checkpoint.ModelFolders;
import dev.millrace.learner.credit.BatchSettings;
import dev.millrace.learner.credit.RoundSettings;
import dev.millrace.learner.credit.ScheduleSettings;
import dev.millrace.learner.log.BroadcastSettings;
import dev.millrace.learner.problems.EvaluationSet;
import dev.millrace.learner.problems.ProblemGrouping;
import dev.millrace.learner.step.Settings;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.verifier.request.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// A run that takes a second: prompts of two, rounds of six, a network of a few hundred weights.
///
/// @param folder of the run
/// @param model the initial policy
/// @param schedule what happens when
/// @param maxStaleness how far generation may run ahead
/// @param configuration its digest
/// @param critic a pretrained one, if there is one
/// @param algorithm what is done with a batch
record TinyRun(
        Path folder,
        Path model,
        ScheduleSettings schedule,
        int maxStaleness,
        String configuration,
        Optional<Path> critic,
        Settings algorithm) {
    static final int BATCH = 3;
    static final int GROUP = 2;
    static final int ROUND = 6;
    static final int EVALUATED = 4;
    static final long SEED = 7;

    private static final Sampling SAMPLING = new Sampling(1, 1, 0, 8, List.of());

    /// Six policy steps, a checkpoint every three.
    static TinyRun in(Path folder) {
        return new TinyRun(
                folder.resolve("run"),
                TinyModel.write(folder.resolve("model"), 3),
                new ScheduleSettings(6, 0, 3, 2),
                2,
                "configuration-1",
                Optional.empty(),
                Settings.small());
    }

    TinyRun with(ScheduleSettings other) {
        return new TinyRun(folder, model, other, maxStaleness, configuration, critic, algorithm);
    }

    TinyRun withMaxStaleness(int other) {
        return new TinyRun(folder, model, schedule, other, configuration, critic, algorithm);
    }

    TinyRun withConfiguration(String other) {
        return new TinyRun(folder, model, schedule, maxStaleness, other, critic, algorithm);
    }

    TinyRun withModel(Path other) {
        return new TinyRun(folder, other, schedule, maxStaleness, configuration, critic, algorithm);
    }

    TinyRun withCritic(Path other) {
        return new TinyRun(folder, model, schedule, maxStaleness, configuration, Optional.of(other), algorithm);
    }

    TinyRun with(Settings other) {
        return new TinyRun(folder, model, schedule, maxStaleness, configuration, critic, other);
    }

    /// A learner of this run on a log.
    Learner learner(MemoryLog log, LearnerListener listener) {
        var models = new InitialModels(model, critic);
        return new Learner(
                settings(),
                new LearnerContext(
                        "run", new KafkaConnection("", Map.of()), folder, models, data(), runConfiguration(), SEED),
                listener,
                folders(),
                closing -> log.open());
    }

    /// Where its networks come from.
    ModelFolders folders() {
        return new ModelFolders(
                new InitialModels(model, critic),
                settings().compute().settled(),
                1,
                settings().modelNeeds());
    }

    private RunConfiguration runConfiguration() {
        return new RunConfiguration(
                configuration, "text of " + configuration, other -> List.of(other + " is not of " + configuration));
    }

    /// How it learns.
    LearnerSettings settings() {
        var compute = ComputeChoice.of(new ComputeSettings("cpu", ElementType.F32, AttentionPath.PLAIN, 1));
        var pretraining = new PretrainingSettings(Settings.optimizer(0.01), 4, 2, 1, 2, 3, 3);
        var small = algorithm.with(Settings.optimizer(0.01));
        return new LearnerSettings(
                new BatchSettings(BATCH, GROUP, maxStaleness, ProblemGrouping.NONE, SAMPLING),
                new RoundSettings(ROUND, 1),
                schedule,
                new BroadcastSettings(ElementType.F32, 1024, 4, true),
                compute,
                small.all().trainedCritic().isPresent()
                        ? small.with(pretraining).all()
                        : small.all(),
                critic);
    }

    private static LearnerData data() {
        return new LearnerData(
                index -> problem("t" + index),
                List.of(new EvaluationSet("heldOut", index -> problem("e" + index), EVALUATED, GROUP, SAMPLING)));
    }

    private static Problem problem(String id) {
        return new Problem(id, List.of(), "", "test", "", 0, Map.of());
    }

    /// Responses that follow from the prompt's number alone, so that the order in which prompts are answered
    /// cannot matter; written by the newest version.
    static TrajectoryGroup answer(Prompt prompt, long version) {
        var random = new SplittableRandom(prompt.id().number());
        List<Trajectory> trajectories = new ArrayList<>();
        for (int i = 0; i < prompt.groupSize(); i++) {
            var tokens =
                    random.ints(random.nextInt(1, 6), 0, TinyModel.VOCABULARY).toArray();
            var logProbs = new float[tokens.length];
            java.util.Arrays.fill(logProbs, -2);
            trajectories.add(Trajectories.trajectory(tokens, logProbs, tokens[0] % 2 == 0 ? 1 : 0, version));
        }
        var made = Trajectories.group(prompt.id().number(), new int[] {1, 2}, trajectories);
        return new TrajectoryGroup(prompt, made.promptTokenIds(), trajectories, made.generator(), made.scorer());
    }
}

package dev.millrace.ops.training;

import dev.millrace.generators.Generator;
import dev.millrace.generators.GeneratorContext;
import dev.millrace.learner.LearnerContext;
import dev.millrace.learner.checkpoint.InitialModels;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.binding.ConfigurationProblem;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.task.Task;
import dev.millrace.ops.telemetry.kafka.KafkaReporter;
import dev.millrace.scorer.RequestJudge;
import dev.millrace.scorer.RewardScorer;
import dev.millrace.scorer.ScorerContext;
import dev.millrace.verifiers.judging.Judges;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Makes the roles of a run, the same way in one process and in several.
///
/// @param settings the run's
/// @param connection the cluster
public record Roles(RunSettings settings, KafkaConnection connection) {
    /// Looks for the verifiers before anything else begins.
    ///
    /// @throws ConfigurationException if one is not there, or refuses its settings
    static void requireVerifiers(RunSettings settings) {
        try {
            Judges.of(settings.scorer().judge());
        } catch (IllegalArgumentException refused) {
            var problem = ConfigurationProblem.of("scorer", String.valueOf(refused.getMessage()));
            throw new ConfigurationException(List.of(problem));
        }
    }

    /// The cluster, for clients of a role: counted, if anybody but the log is told.
    private KafkaConnection counted(Class<? extends KafkaReporter> reporter) {
        return settings.telemetry().isExposed() ? KafkaReporter.counted(connection, reporter) : connection;
    }

    /// Writes responses.
    ///
    /// @param model folder of the policy to start from
    /// @param name names it among the run's generators
    public Generator generator(Path model, String name) {
        var context = new GeneratorContext(
                settings.run().name(),
                counted(KafkaReporter.OfGenerator.class),
                model,
                name,
                settings.run().seed());
        return new Generator(settings.generator(), context);
    }

    /// Judges responses.
    ///
    /// @param name names it among the run's scorers
    public RewardScorer scorer(String name) {
        requireVerifiers(settings);
        return new RewardScorer(
                settings.scorer(),
                new ScorerContext(settings.run().name(), counted(KafkaReporter.OfScorer.class), name));
    }

    /// Judges what scorers ask for, beside the one that each scorer has.
    ///
    /// @param name names it among the run's judges
    public RequestJudge judge(String name) {
        requireVerifiers(settings);
        return new RequestJudge(
                settings.scorer(),
                new ScorerContext(settings.run().name(), counted(KafkaReporter.OfJudge.class), name));
    }

    /// What the learner runs with.
    ///
    /// @param directory of the run
    /// @param task what is learned
    /// @param screen shows how problems are read
    public LearnerContext learnerContext(RunDirectory directory, Task task, Screen screen) {
        return new LearnerContext(
                settings.run().name(),
                counted(KafkaReporter.OfLearner.class),
                directory.root(),
                new InitialModels(task.policy(), settings.learner().critic()),
                task.data(settings.evaluation(), Optional.of(connection), screen),
                Configuration.of(settings),
                settings.run().seed());
    }
}

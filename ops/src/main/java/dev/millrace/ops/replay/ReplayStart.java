package dev.millrace.ops.replay;

import dev.millrace.ops.trial.Readiness;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.guard.NetworkRole;
import dev.millrace.learner.LearnerSettings;
import dev.millrace.learner.checkpoint.Checkpoints;
import dev.millrace.learner.checkpoint.InitialModels;
import dev.millrace.learner.checkpoint.ModelFolders;
import dev.millrace.learner.checkpoint.ModelNeeds;
import dev.millrace.learner.checkpoint.Models;
import dev.millrace.learner.state.Progress;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.recorded.RecordedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a replay starts: the networks, and how far the run was with them.
///
/// @param models the caller closes them
/// @param progress of the run
/// @param policy folder of the policy that it started from
record ReplayStart(Models models, Progress progress, Path policy) {
    private static final Progress BEGINNING = new Progress(0, 0, false);

    /// Where the run started, or its newest whole checkpoint before a step.
    ///
    /// @param run whose
    /// @param model the initial policy, where that is not in the run's directory
    /// @param settings how the networks compute
    /// @param needs which there are
    /// @param first the first step that is asked for
    /// @throws ConfigurationException where there is no initial policy
    static ReplayStart of(
            RecordedRun run, Optional<Path> model, LearnerSettings settings, ModelNeeds needs, long first) {
        var policy = policy(run, model);
        var folders = folders(new InitialModels(policy, settings.critic()), settings, needs);
        return run.root()
                .flatMap(root -> new Checkpoints(root, policy, 1).newestBefore(first))
                .map(found -> new ReplayStart(
                        folders.at(found.folder()), found.state().progress(), policy))
                .orElseGet(() -> new ReplayStart(folders.initial(), BEGINNING, policy));
    }

    private static Path policy(RecordedRun run, Optional<Path> model) {
        return model.or(run::policy)
                .filter(Files::isDirectory)
                .orElseThrow(() -> new ConfigurationException(
                        "--model",
                        "no initial policy with the run",
                        "the checkpoint folder that the run started from"));
    }

    /// Requires this machine to have what the networks need, before they are loaded.
    ///
    /// @param run whose
    /// @param model the initial policy, where that is not in the run's directory
    /// @param settings how steps are taken
    /// @throws ConfigurationException where it has not, or there is no initial policy
    static void requireMachine(RecordedRun run, Optional<Path> model, RunSettings settings) {
        var policy = policy(run, model);
        var _ = Readiness.exactly(settings, policy, NetworkRole.LEARNER);
    }

    private static ModelFolders folders(InitialModels initial, LearnerSettings settings, ModelNeeds needs) {
        return new ModelFolders(
                initial,
                settings.compute().settled(),
                settings.batch().sampling().temperature(),
                needs);
    }

    /// Requires a policy that was given to be the one that the run started from, also where a checkpoint takes its
    /// place.
    ///
    /// @param model its folder
    /// @param settings how the networks compute
    /// @param start the run's start, step 0
    /// @throws ConfigurationException where it is another
    static void requireGiven(Path model, LearnerSettings settings, StepRecord start) {
        var alone = folders(new InitialModels(model, Optional.empty()), settings, new ModelNeeds(false, false));
        try (var models = alone.initial()) {
            new ReplayStart(models, BEGINNING, model).requireInitial(start);
        }
    }

    /// Requires the networks to be those with which the run started.
    ///
    /// @param start the run's start, step 0
    /// @throws ConfigurationException where they are not
    void requireInitial(StepRecord start) {
        models.digests().forEach((name, digest) -> {
            var expected = start.digests().getOrDefault(name, "none");
            if (!digest.equals(expected)) {
                throw new ConfigurationException(
                        "initial " + name,
                        "weights with digest " + digest,
                        "the model that the run started from, with digest " + expected + " as on its log");
            }
        });
    }

    /// Whether the run's own initial networks are these.
    boolean isBeginning() {
        return progress.equals(BEGINNING);
    }
}

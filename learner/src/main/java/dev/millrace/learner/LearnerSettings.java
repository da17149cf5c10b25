package dev.millrace.learner;

import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.checkpoint.ModelNeeds;
import dev.millrace.learner.credit.BatchSettings;
import dev.millrace.learner.credit.Goal;
import dev.millrace.learner.credit.RoundSettings;
import dev.millrace.learner.credit.ScheduleSettings;
import dev.millrace.learner.log.BroadcastSettings;
import dev.millrace.policy.network.ComputeSettings;
import java.nio.file.Path;
import java.util.Optional;

/// How the learner learns.
///
/// @param batch what a policy step consumes, and how far generation may run ahead
/// @param rounds what value-pretraining consumes
/// @param schedule what happens when
/// @param broadcast how weights travel
/// @param compute where and how the networks compute
/// @param algorithm what is done with a batch
/// @param critic a folder with a pretrained critic, for example `critic` of another run; the run starts with it
/// and
/// has no value-pretraining of its own
public record LearnerSettings(
        BatchSettings batch,
        RoundSettings rounds,
        ScheduleSettings schedule,
        BroadcastSettings broadcast,
        ComputeSettings compute,
        AlgorithmSettings algorithm,
        Optional<Path> critic) {
    public LearnerSettings {
        if (schedule.goal() == Goal.CRITIC && critic.isPresent()) {
            throw new IllegalArgumentException("critic: got " + critic.get()
                    + ", expected none where schedule.goal is critic: it is to be trained");
        }
        if (schedule.goal() == Goal.CRITIC && pretrainingRounds(algorithm) == 0) {
            throw new IllegalArgumentException("algorithm.critic.pretraining.maxRounds: got 0 or no critic, expected"
                    + " >= 1 where schedule.goal is critic");
        }
        if (critic.isPresent() && algorithm.trainedCritic().isEmpty()) {
            throw new IllegalArgumentException("critic: got " + critic.get() + ", expected none: the algorithm "
                    + algorithm.preset() + " has no critic");
        }
    }

    /// Which networks the algorithm has beside the policy.
    public ModelNeeds modelNeeds() {
        return new ModelNeeds(algorithm.trainedCritic().isPresent(), algorithm.needsReference());
    }

    private static int pretrainingRounds(AlgorithmSettings algorithm) {
        return algorithm
                .trainedCritic()
                .map(critic -> critic.pretraining().maxRounds())
                .orElse(0);
    }
}

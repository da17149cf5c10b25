package dev.millrace.learner;

import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.algorithm.DynamicSampling;
import dev.millrace.learner.checkpoint.ModelNeeds;
import dev.millrace.learner.credit.BatchRule;
import dev.millrace.learner.credit.BatchSettings;
import dev.millrace.learner.credit.Goal;
import dev.millrace.learner.credit.RoundSettings;
import dev.millrace.learner.credit.ScheduleSettings;
import dev.millrace.learner.formula.advantage.GroupRule;
import dev.millrace.learner.log.BroadcastSettings;
import dev.millrace.policy.network.choice.EngineChoice;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// How the learner learns.
///
/// @param batch what a policy step consumes, and how far generation may run ahead
/// @param rounds what value-pretraining consumes
/// @param schedule what happens when
/// @param broadcast how weights travel
/// @param compute where and how the networks compute
/// @param algorithm what is done with a batch
/// @param critic a folder with a pretrained critic, for example `critic` of another run; the run starts with
///     it and has no value-pretraining of its own
public record LearnerSettings(
        BatchSettings batch,
        RoundSettings rounds,
        ScheduleSettings schedule,
        BroadcastSettings broadcast,
        ComputeChoice compute,
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
        if (compute.engine() != EngineChoice.TORCH) {
            throw new IllegalArgumentException("compute.engine: got "
                    + compute.engine().name().toLowerCase(Locale.ROOT) + ", expected torch: the only one that learns");
        }
        requireSiblings(batch.groupSize(), algorithm);
    }

    /// What compares responses to one prompt needs two of them, unless it is defined for one.
    private static void requireSiblings(int groupSize, AlgorithmSettings algorithm) {
        if (groupSize > 1) {
            return;
        }
        if (algorithm.advantage() instanceof AdvantageSettings.Group(var rule) && needsSiblings(rule)) {
            throw new IllegalArgumentException("batch.groupSize: got 1, expected >= 2 with group advantages: "
                    + "a response without siblings has nothing to be compared with");
        }
        if (algorithm.filters().dynamicSampling() instanceof DynamicSampling.Refill) {
            throw new IllegalArgumentException("batch.groupSize: got 1, expected >= 2 with dynamic sampling: "
                    + "the rewards of a group of one are always alike, so every group would be filtered");
        }
    }

    private static boolean needsSiblings(GroupRule rule) {
        return switch (rule) {
            case GroupRule.Normalized _, GroupRule.LeaveOneOut _ -> true;
            case GroupRule.Centered _ -> false;
        };
    }

    /// The same, computing in another way.
    public LearnerSettings computing(ComputeChoice other) {
        return new LearnerSettings(batch, rounds, schedule, broadcast, other, algorithm, critic);
    }

    /// What a policy step consumes.
    public BatchRule batchRule() {
        return new BatchRule(batch.prompts(), maxRefills(), batch.maxStaleness() >= 1);
    }

    private OptionalInt maxRefills() {
        return switch (algorithm.filters().dynamicSampling()) {
            case DynamicSampling.Off() -> OptionalInt.empty();
            case DynamicSampling.Refill(int most) -> OptionalInt.of(most);
        };
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

package dev.millrace.ops.comparison;

import dev.millrace.learner.algorithm.CriticSettings;
import dev.millrace.learner.algorithm.OverlongSettings;
import dev.millrace.learner.credit.RoundSettings;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.verifiers.composition.RewardRules;

/// What value-pretraining depends on: runs that agree on it can start with the same critic.
final class SharedPretraining {
    private static final int DIGITS = 12;

    private SharedPretraining() {}

    /// Whether a run begins with value-pretraining.
    static boolean isWanted(RunSettings settings) {
        var learner = settings.learner();
        return learner.critic().isEmpty()
                && learner.schedule().steps() > 0
                && learner.algorithm()
                        .trainedCritic()
                        .filter(critic -> critic.pretraining().maxRounds() > 0)
                        .isPresent();
    }

    /// The same for settings with the same critic and value-pretraining of the same policy.
    static String digest(RunSettings settings) {
        var learner = settings.learner();
        var decisive = new Decisive(
                learner.algorithm().critic(),
                learner.rounds(),
                learner.batch().sampling(),
                settings.scorer().rewards(),
                learner.algorithm().filters().overlong(),
                learner.algorithm().gamma());
        return Configuration.digestOf(decisive).substring(0, DIGITS);
    }

    private record Decisive(
            CriticSettings critic,
            RoundSettings rounds,
            Sampling sampling,
            RewardRules rewards,
            OverlongSettings overlong,
            double gamma) {}
}

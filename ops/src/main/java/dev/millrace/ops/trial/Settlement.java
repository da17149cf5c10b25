package dev.millrace.ops.trial;

import dev.millrace.ops.guard.NetworkRole;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.ComputeSettings;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts what a trial came to in the place of what a configuration leaves open.
final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final int TOKENS = 1024;
    private static final int SLOTS = 64;

    private final Work work;

    /// @param work how long a role's work takes
    Settlement(Work work) {
        this.work = work;
    }

    /// One that measures on this machine.
    static Settlement measuring() {
        return new Settlement(Settlement::measured);
    }

    /// What a role does all the time.
    @FunctionalInterface
    interface Work {
        /// Prepares it.
        ///
        /// @return seconds that it takes with some settings
        ToDoubleFunction<ComputeSettings> of(NetworkRole role, RunSettings settings, ModelConfig model);
    }

    /// Settles how one role computes, and logs a line that says what was measured.
    ///
    /// @param role whose device is on this machine
    /// @param settings as they are
    /// @param model that is run
    /// @return the same where nothing was open
    RunSettings settle(NetworkRole role, RunSettings settings, ModelConfig model) {
        var asked = role.choice(settings);
        if (!asked.isOpen()) {
            return settings;
        }
        var choice = Trial.worthTrying(role.choice(withEngine(settings, model)), longest(settings));
        if (!choice.isOpen()) {
            LOG.info(
                    "{}.compute: {} for responses of up to {} tokens",
                    role.section(),
                    text(choice.settled()),
                    longest(settings));
            return role.with(settings, choice.settled());
        }
        var trial = Trial.of(choice, work.of(role, settings, model));
        LOG.info("{}.compute: {} is kept for the run; tried {}", role.section(), text(trial.fastest()), trial.text());
        return role.with(settings, trial.fastest());
    }

    /// Settles what generators compute with, which needs no trial.
    static RunSettings withEngine(RunSettings settings, ModelConfig model) {
        var generator = settings.generator();
        var choice = generator.compute().forWork(model, generator.slots(), longest(settings));
        return settings.computing(choice, settings.learner().compute());
    }

    private static String text(ComputeSettings compute) {
        return Trial.name(compute);
    }

    private static int longest(RunSettings settings) {
        return settings.learner().batch().sampling().maxTokens();
    }

    private static ToDoubleFunction<ComputeSettings> measured(
            NetworkRole role, RunSettings settings, ModelConfig model) {
        int longest = Math.min(Trial.LONG, longest(settings));
        return switch (role) {
            case GENERATOR ->
                GeneratorTrial.of(model, Math.min(SLOTS, settings.generator().slots()), longest)::seconds;
            case LEARNER -> {
                int budget = settings.learner().algorithm().updates().microBatchTokens();
                yield LearnerTrial.of(model, Math.min(TOKENS, budget), longest)::seconds;
            }
        };
    }
}

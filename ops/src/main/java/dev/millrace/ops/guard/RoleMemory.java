package dev.millrace.ops.guard;

import dev.millrace.learner.LearnerSettings;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.policy.check.DecodingMemory;
import dev.millrace.policy.check.LearningMemory;
import dev.millrace.policy.check.MemoryPart;
import dev.millrace.policy.config.ModelConfig;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The memory that a role's networks need.
///
/// @param role which
/// @param device of the networks
/// @param parts what is needed
record RoleMemory(NetworkRole role, String device, List<MemoryPart> parts) {
    private static final double MEBIBYTE = 1 << 20;
    private static final double GIBIBYTE = 1 << 30;

    /// Computes it.
    static RoleMemory of(NetworkRole role, RunSettings settings, ModelConfig model) {
        var parts = switch (role) {
            case GENERATOR -> generator(settings, model);
            case LEARNER -> learner(settings.learner(), model);
        };
        return new RoleMemory(role, role.choice(settings).device(), parts);
    }

    /// A slot is as full as the longest responses that are asked for, of runs and of evaluations, can make it.
    private static List<MemoryPart> generator(RunSettings settings, ModelConfig model) {
        var generator = settings.generator();
        int longest = Math.max(
                settings.learner().batch().sampling().maxTokens(),
                settings.evaluation().sampling().maxTokens());
        int capacity = generator.capacity(model.dimensions().maxPositions());
        return DecodingMemory.of(model, generator.compute().settled(), generator.slots(), Math.min(longest, capacity));
    }

    /// How long prompts are is not known here: `longest` is that of a response.
    private static List<MemoryPart> learner(LearnerSettings learner, ModelConfig model) {
        var needs = learner.modelNeeds();
        var updates = learner.algorithm().updates();
        int longest = Math.min(
                learner.batch().sampling().maxTokens(), model.dimensions().maxPositions());
        var load = new LearningMemory.Load(
                needs.critic(),
                needs.reference(),
                updates.microBatchTokens(),
                longest,
                needs.critic() && updates.sideBySide() ? 2 : 1);
        return new LearningMemory(model, learner.compute().settled(), load).parts();
    }

    /// Bytes of all parts.
    long bytes() {
        return parts.stream().mapToLong(MemoryPart::bytes).sum();
    }

    /// For people.
    String text() {
        return role.section() + ": "
                + parts.stream()
                        .map(part -> part.what() + " " + size(part.bytes()))
                        .collect(Collectors.joining(", "));
    }

    /// Bytes for people, for example `1.5 GiB`.
    static String size(long bytes) {
        return bytes < GIBIBYTE
                ? String.format(Locale.ROOT, "%.0f MiB", bytes / MEBIBYTE)
                : String.format(Locale.ROOT, "%.1f GiB", bytes / GIBIBYTE);
    }
}

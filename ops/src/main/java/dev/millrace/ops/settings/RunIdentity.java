package dev.millrace.ops.settings;

import dev.millrace.messages.topic.Topics;

/// What tells a run from others.
///
/// @param name starts the name of every topic
/// @param seed of everything random: problems, sampling, first weights
public record RunIdentity(String name, long seed) {
    public RunIdentity {
        try {
            new Topics(name);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    String.valueOf(refused.getMessage()).replaceFirst("^run:", "name:"), refused);
        }
    }
}

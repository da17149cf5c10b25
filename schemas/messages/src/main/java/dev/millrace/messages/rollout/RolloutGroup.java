package dev.millrace.messages.rollout;

import dev.millrace.messages.prompt.Prompt;
import java.util.List;

/// The responses of one prompt, as generated.
///
/// @param prompt what was asked
/// @param promptTokenIds the prompt as the policy read it
/// @param rollouts the siblings, `groupSize` of them, in sibling order
/// @param generator who wrote them, and how busy it has been
public record RolloutGroup(Prompt prompt, int[] promptTokenIds, List<Rollout> rollouts, WorkerClock generator) {
    public RolloutGroup {
        rollouts = List.copyOf(rollouts);
        if (rollouts.size() != prompt.groupSize()) {
            throw new IllegalArgumentException(
                    "rollouts: got " + rollouts.size() + ", expected the group size " + prompt.groupSize());
        }
    }
}

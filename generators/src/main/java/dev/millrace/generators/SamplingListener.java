package dev.millrace.generators;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.RolloutGroup;

/// Is told what a [ResponseSampler] does, on its thread.
public interface SamplingListener {
    /// A group is finished; groups arrive in the order in which they finish.
    void group(RolloutGroup group);

    /// A prompt cannot be answered by this model.
    ///
    /// @param prompt the prompt
    /// @param reason `<what>: got <value>, expected <rule>`
    void refused(Prompt prompt, String reason);

    /// Some tokens were written.
    ///
    /// @param tokens response tokens since the sampler was opened
    default void progress(long tokens) {}
}

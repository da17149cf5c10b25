package dev.millrace.learner.step;

import dev.millrace.messages.prompt.PromptId;
import java.util.List;
import java.util.stream.Collectors;

/// A loss or a gradient is not finite: training stops before the optimizer touches the weights.
public final class DivergenceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long step;
    private final transient List<PromptId> prompts;

    /// Says what diverged.
    ///
    /// @param step the step, over both phases
    /// @param what the number that is not finite, for example `policy gradient norm`
    /// @param got its value
    /// @param prompts those of the mini-batch it was computed on
    public DivergenceException(long step, String what, double got, List<PromptId> prompts) {
        super("step " + step + ": " + what + ": got " + got + ", expected a finite number; weights unchanged; prompts "
                + prompts.stream().map(PromptId::key).collect(Collectors.joining(", ")));
        this.step = step;
        this.prompts = List.copyOf(prompts);
    }

    /// The step.
    public long step() {
        return step;
    }

    /// The prompts of the mini-batch, each once.
    public List<PromptId> prompts() {
        return prompts;
    }
}

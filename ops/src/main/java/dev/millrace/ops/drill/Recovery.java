package dev.millrace.ops.drill;

import java.util.List;
import java.util.OptionalDouble;

/// How a run came back from a fault. Times are seconds after it; one is absent where it did not come.
///
/// @param back until a step was committed that the learner sent after the fault
/// @param caughtUp until as many such steps that every prompt that was out at the fault has been consumed
/// @param restored until the process was at work again, and a broker had caught up with the others
record Recovery(OptionalDouble back, OptionalDouble caughtUp, OptionalDouble restored) {
    /// Nothing has come back yet.
    static final Recovery NONE = new Recovery(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /// Whether the run goes on as before.
    boolean isComplete() {
        return back.isPresent() && caughtUp.isPresent() && restored.isPresent();
    }

    /// The same with the steps that were seen meanwhile.
    ///
    /// @param steps those sent after the fault
    /// @param settling after how many of them every prompt that was out has been consumed
    /// @param millis time of the fault
    Recovery with(List<StepWatch.Seen> steps, int settling, long millis) {
        return new Recovery(nth(steps, 1, millis), nth(steps, settling, millis), restored);
    }

    /// The same with its process restored.
    ///
    /// @param seconds after the fault
    Recovery withRestored(double seconds) {
        return restored.isPresent() ? this : new Recovery(back, caughtUp, OptionalDouble.of(seconds));
    }

    private static OptionalDouble nth(List<StepWatch.Seen> steps, int count, long millis) {
        return steps.size() < count
                ? OptionalDouble.empty()
                : OptionalDouble.of((steps.get(count - 1).seenMillis() - millis) / 1e3);
    }
}

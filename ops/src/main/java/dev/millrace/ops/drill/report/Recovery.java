package dev.millrace.ops.drill.report;

import java.util.List;
import java.util.OptionalDouble;

/// How a run came back from a fault. Times are seconds after it; one is absent where it did not come.
///
/// @param back until a step was committed that the learner sent after the fault
/// @param caughtUp until as many such steps that every prompt that was out at the fault has been consumed
/// @param restored until the process was at work again, and a broker had caught up with the others
public record Recovery(OptionalDouble back, OptionalDouble caughtUp, OptionalDouble restored) {
    /// Nothing has come back yet.
    public static final Recovery NONE =
            new Recovery(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /// Whether the run goes on as before.
    public boolean isComplete() {
        return back.isPresent() && caughtUp.isPresent() && restored.isPresent();
    }

    /// The same with the steps that were seen meanwhile.
    ///
    /// @param seen when each step was seen that was sent after the fault, milliseconds since 1970, in order
    /// @param settling after how many of them every prompt that was out has been consumed
    /// @param millis time of the fault
    public Recovery with(List<Long> seen, int settling, long millis) {
        return new Recovery(nth(seen, 1, millis), nth(seen, settling, millis), restored);
    }

    /// The same with its process restored.
    ///
    /// @param seconds after the fault
    public Recovery withRestored(double seconds) {
        return restored.isPresent() ? this : new Recovery(back, caughtUp, OptionalDouble.of(seconds));
    }

    private static OptionalDouble nth(List<Long> seen, int count, long millis) {
        return seen.size() < count ? OptionalDouble.empty() : OptionalDouble.of((seen.get(count - 1) - millis) / 1e3);
    }
}

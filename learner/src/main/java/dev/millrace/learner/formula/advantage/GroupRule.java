package dev.millrace.learner.formula.advantage;

import dev.millrace.learner.formula.Reals;

/// How a response is compared with its siblings, see [GroupAdvantage].
public sealed interface GroupRule {
    /// In standard deviations of the group, as GRPO does.
    ///
    /// @param epsilon keeps the division finite, > 0
    record Normalized(double epsilon) implements GroupRule {
        public Normalized {
            if (!(epsilon > 0)) {
                throw new IllegalArgumentException("epsilon: got " + epsilon + ", expected > 0");
            }
        }
    }

    /// Above the group's mean, as Dr. GRPO does.
    record Centered() implements GroupRule {}

    /// Above the mean of the others, as RLOO does.
    record LeaveOneOut() implements GroupRule {}

    /// Advantages of siblings.
    ///
    /// @param rewards of the siblings, at least [#leastSiblings]
    default double[] advantages(Reals rewards) {
        return switch (this) {
            case Normalized(double epsilon) -> GroupAdvantage.normalized(rewards, epsilon);
            case Centered() -> GroupAdvantage.centered(rewards);
            case LeaveOneOut() -> GroupAdvantage.leaveOneOut(rewards);
        };
    }

    /// The smallest group for which it is defined.
    default int leastSiblings() {
        return switch (this) {
            case Normalized _, LeaveOneOut _ -> 2;
            case Centered _ -> 1;
        };
    }
}

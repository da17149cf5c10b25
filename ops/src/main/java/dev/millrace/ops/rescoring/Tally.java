package dev.millrace.ops.rescoring;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.inspection.VerdictKind;
import java.util.OptionalDouble;

/// Responses, and how far two verifiers agree on them.
///
/// @param responses how many
/// @param agreeing on how many both came to the same kind of verdict
/// @param logged rewards as the log has them
/// @param again rewards by the other verifier
public record Tally(long responses, long agreeing, Rewards logged, Rewards again) {
    /// None.
    static final Tally NONE = new Tally(0, 0, Rewards.NONE, Rewards.NONE);

    /// Rewards of responses that have one.
    ///
    /// @param count how many have one
    /// @param sum of these
    public record Rewards(long count, double sum) {
        static final Rewards NONE = new Rewards(0, 0);

        Rewards and(double reward) {
            return Double.isNaN(reward) ? this : new Rewards(count + 1, sum + reward);
        }

        /// Their mean; empty where there is none.
        public OptionalDouble mean() {
            return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
        }
    }

    /// With one more response.
    Tally and(Trajectory before, Trajectory after) {
        boolean agree = VerdictKind.of(before.verdict()) == VerdictKind.of(after.verdict());
        return new Tally(
                responses + 1, agreeing + (agree ? 1 : 0), logged.and(before.reward()), again.and(after.reward()));
    }

    /// The share of responses on which both agree, in [0, 1]; 1 for none.
    public double agreement() {
        return responses == 0 ? 1 : (double) agreeing / responses;
    }
}

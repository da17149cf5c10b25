package dev.millrace.verifiers.remote.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.verifier.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Which responses of a service that only gives numbers count as right.
///
/// @param acceptAt the least reward of a right one; empty: its accuracy, or else its reward, is above a half
public record Acceptance(OptionalDouble acceptAt) {
    private static final double HALF = 0.5;

    /// The verdict that a reward amounts to.
    ///
    /// @param reward as it was written
    /// @param accuracy as it was written; what is not from 0 to 1 is none
    /// @param metrics whatever else was said about the response
    Verdict verdict(JsonNode reward, JsonNode accuracy, Map<String, Double> metrics) {
        return switch (Reward.of(reward)) {
            case Reward.None() -> new Verdict.NotApplicable("reward: got null, expected a number");
            case Reward.Wrong(var problem) -> new Verdict.Failed(problem);
            case Reward.Given(var value) -> scored(value, share(accuracy), metrics);
        };
    }

    private Verdict.Scored scored(double reward, OptionalDouble accuracy, Map<String, Double> metrics) {
        var accepted = acceptAt.isPresent() ? reward >= acceptAt.getAsDouble() : accuracy.orElse(reward) > HALF;
        return new Verdict.Scored(reward, accepted, "", accuracy, Optional.empty(), List.of(), metrics);
    }

    private static OptionalDouble share(JsonNode accuracy) {
        return Reward.of(accuracy) instanceof Reward.Given(var share) && share >= 0 && share <= 1
                ? OptionalDouble.of(share)
                : OptionalDouble.empty();
    }
}

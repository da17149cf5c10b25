package dev.millrace.scorer.scoring;

import dev.millrace.verifier.Verdict;
import java.util.OptionalDouble;

/// What verdicts without a reward of their own are worth in training. Empty: the response is left out of training.
///
/// @param noAnswer the response holds no answer
/// @param notApplicable the verifier has no opinion on such problems
/// @param timedOut the verifier did not conclude in time
/// @param failed the verifier broke
public record RewardRules(
        OptionalDouble noAnswer, OptionalDouble notApplicable, OptionalDouble timedOut, OptionalDouble failed) {
    /// A response without an answer is worth 0; what is no fault of the response is left out.
    public static final RewardRules DEFAULT = new RewardRules(
            OptionalDouble.of(0), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public RewardRules {
        check("noAnswer", noAnswer);
        check("notApplicable", notApplicable);
        check("timedOut", timedOut);
        check("failed", failed);
    }

    /// What a verdict is worth; NaN: leave it out.
    public double reward(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Scored scored -> scored.reward();
            case Verdict.NoAnswer _ -> noAnswer.orElse(Double.NaN);
            case Verdict.NotApplicable _ -> notApplicable.orElse(Double.NaN);
            case Verdict.TimedOut _ -> timedOut.orElse(Double.NaN);
            case Verdict.Failed _ -> failed.orElse(Double.NaN);
        };
    }

    private static void check(String name, OptionalDouble reward) {
        if (reward.isPresent() && !Double.isFinite(reward.getAsDouble())) {
            throw new IllegalArgumentException(
                    name + ": got " + reward.getAsDouble() + ", expected a finite number, or none");
        }
    }
}

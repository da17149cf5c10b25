package dev.millrace.verifiers.composition;

import dev.millrace.verifier.Verdict;
import java.util.OptionalDouble;

/// What verdicts without a reward of their own are worth in training. Empty: the response is left out of training.
///
/// @param noAnswer the response holds no answer
/// @param notApplicable the verifier has no opinion on such problems
/// @param timedOut the verifier did not conclude in time
/// @param failed the verifier broke
/// @param retries how often a response is judged again after it timed out or failed, before the rule holds
public record RewardRules(
        OptionalDouble noAnswer,
        OptionalDouble notApplicable,
        OptionalDouble timedOut,
        OptionalDouble failed,
        int retries) {
    /// A response without an answer is worth 0; what is no fault of the response is left out.
    public static final RewardRules DEFAULT = new RewardRules(
            OptionalDouble.of(0), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0);

    public RewardRules {
        check("noAnswer", noAnswer);
        check("notApplicable", notApplicable);
        check("timedOut", timedOut);
        check("failed", failed);
        if (retries < 0) {
            throw new IllegalArgumentException("retries: got " + retries + ", expected >= 0");
        }
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

    /// Whether judging once more may conclude something else.
    public static boolean mayPass(Verdict verdict) {
        return switch (verdict) {
            case Verdict.TimedOut _, Verdict.Failed _ -> true;
            case Verdict.Scored _, Verdict.NoAnswer _, Verdict.NotApplicable _ -> false;
        };
    }

    private static void check(String name, OptionalDouble reward) {
        if (reward.isPresent() && !Double.isFinite(reward.getAsDouble())) {
            throw new IllegalArgumentException(
                    name + ": got " + reward.getAsDouble() + ", expected a finite number, or none");
        }
    }
}

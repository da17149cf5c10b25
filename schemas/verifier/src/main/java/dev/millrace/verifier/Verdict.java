package dev.millrace.verifier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a verifier concluded about one response. Only [Scored] carries a reward of its own;
/// what the others are worth in training is configuration.
public sealed interface Verdict {
    /// The response was judged.
    ///
    /// @param reward the verifier's reward, finite
    /// @param accepted whether the verifier takes the response for right
    /// @param extracted the answer it found, empty where it has none to show
    /// @param accuracy how right it is, from 0 to 1, where the reward does not say; filters look at it
    /// @param credit how many checks it passed, of how many, where there are several
    /// @param tokenRewards a reward after each token of the response, `[T]`, beside `reward`, which comes
    /// after the last; or none
    /// @param metrics whatever else was measured, by name, finite
    record Scored(
            double reward,
            boolean accepted,
            String extracted,
            OptionalDouble accuracy,
            Optional<Credit> credit,
            List<Double> tokenRewards,
            Map<String, Double> metrics)
            implements Verdict {
        /// @throws IllegalArgumentException if a number is not finite, or the accuracy is not within 0 and 1
        public Scored {
            requireFinite("reward", reward);
            accuracy.ifPresent(share -> {
                if (!(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException("accuracy: got " + share + ", expected 0 to 1");
                }
            });
            tokenRewards = List.copyOf(tokenRewards);
            tokenRewards.forEach(each -> requireFinite("tokenRewards", each));
            metrics = Map.copyOf(metrics);
            metrics.forEach(Verdict::requireFinite);
        }

        /// A verdict of a reward alone.
        public Scored(double reward, boolean accepted, String extracted) {
            this(reward, accepted, extracted, OptionalDouble.empty(), Optional.empty(), List.of(), Map.of());
        }

        /// Reward 1 for a right response, 0 for a wrong one.
        public static Scored of(boolean accepted, String extracted) {
            return new Scored(accepted ? 1 : 0, accepted, extracted);
        }

        /// The share of the checks that were passed; accepted if all were.
        public static Scored of(Credit credit, String extracted) {
            return new Scored(
                    credit.share(),
                    credit.isFull(),
                    extracted,
                    OptionalDouble.of(credit.share()),
                    Optional.of(credit),
                    List.of(),
                    Map.of());
        }

        /// The same with another reward.
        public Scored withReward(double other) {
            return new Scored(other, accepted, extracted, accuracy, credit, tokenRewards, metrics);
        }

        /// The same with other metrics.
        public Scored withMetrics(Map<String, Double> others) {
            return new Scored(reward, accepted, extracted, accuracy, credit, tokenRewards, others);
        }
    }

    /// The response holds nothing that could be judged.
    ///
    /// @param reason what was looked for
    record NoAnswer(String reason) implements Verdict {}

    /// The verifier has no opinion on problems of this kind.
    ///
    /// @param reason why
    record NotApplicable(String reason) implements Verdict {}

    /// The verifier did not conclude within its budget.
    ///
    /// @param reason which budget
    record TimedOut(String reason) implements Verdict {}

    /// The verifier broke.
    ///
    /// @param reason what happened
    record Failed(String reason) implements Verdict {}

    /// Partial credit.
    ///
    /// @param passed checks that the response passed
    /// @param total checks there are, at least 1
    record Credit(int passed, int total) {
        /// @throws IllegalArgumentException if there is no check, or more were passed than there are
        public Credit {
            if (total < 1 || passed < 0 || passed > total) {
                throw new IllegalArgumentException(
                        "credit: got " + passed + " of " + total + ", expected 0 to all of at least 1");
            }
        }

        /// Share of the checks that were passed, from 0 to 1.
        public double share() {
            return (double) passed / total;
        }

        /// Whether every check was passed.
        public boolean isFull() {
            return passed == total;
        }
    }

    /// Whether the verifier took the response for right.
    default boolean isAccepted() {
        return this instanceof Scored scored && scored.accepted();
    }

    private static void requireFinite(String name, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name + ": got " + number + ", expected a finite number");
        }
    }
}

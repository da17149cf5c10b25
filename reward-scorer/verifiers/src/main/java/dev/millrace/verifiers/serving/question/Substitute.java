package dev.millrace.verifiers.serving.question;

/// What a trainer gets where a verdict has no reward of its own.
public sealed interface Substitute {
    /// A reward all the same.
    record Fixed(double reward) implements Substitute {
        /// @throws IllegalArgumentException if it is not finite
        public Fixed {
            if (!Double.isFinite(reward)) {
                throw new IllegalArgumentException("reward: got " + reward + ", expected a finite number");
            }
        }
    }

    /// `null`.
    record Nothing() implements Substitute {}

    /// No answer to the whole request but an error.
    record Refusal() implements Substitute {}

    /// Reads one as the command line has it.
    ///
    /// @throws IllegalArgumentException if it is none
    static Substitute of(String written) {
        return switch (written) {
            case "null" -> new Nothing();
            case "error" -> new Refusal();
            default -> number(written);
        };
    }

    private static Substitute number(String written) {
        try {
            return new Fixed(Double.parseDouble(written));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("got '" + written + "', expected a number, null or error");
        }
    }
}

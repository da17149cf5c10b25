package dev.millrace.ops.chain;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Steps that the demonstrator believes wrongly, always in the same way.
final class Misconceptions {
    private static final int DIGITS = 10;
    private static final int RIGHT = -1;

    private final int[] wrongDigits;

    /// Chooses them.
    ///
    /// @param share of all (digit, operation) pairs, rounded to a whole number of them
    /// @param seed which pairs, and which wrong digits
    Misconceptions(double share, long seed) {
        var draws = new Draws(seed);
        wrongDigits = new int[DIGITS * Operation.ALL.size()];
        Arrays.fill(wrongDigits, RIGHT);
        for (int left = (int) Math.round(share * wrongDigits.length); left > 0; ) {
            int pair = draws.below(wrongDigits.length);
            if (wrongDigits[pair] == RIGHT) {
                int right = Operation.ALL.get(pair / DIGITS).apply(pair % DIGITS);
                wrongDigits[pair] = anotherDigit(right, draws);
                left--;
            }
        }
    }

    /// The wrong digit believed of a step, if there is one.
    OptionalInt of(int digit, Operation operation) {
        int wrong = wrongDigits[Operation.ALL.indexOf(operation) * DIGITS + digit];
        return wrong == RIGHT ? OptionalInt.empty() : OptionalInt.of(wrong);
    }

    /// How many there are.
    long count() {
        return IntStream.of(wrongDigits).filter(digit -> digit != RIGHT).count();
    }

    static int anotherDigit(int digit, Draws draws) {
        return (digit + 1 + draws.below(DIGITS - 1)) % DIGITS;
    }
}

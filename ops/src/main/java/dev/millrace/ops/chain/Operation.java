package dev.millrace.ops.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One step of a chain, written as one token: it turns a digit into another, and no two digits into the same.
///
/// That every operation is one to one is what makes an error last: a wrong digit never becomes right by itself.
///
/// @param kind what is done
/// @param operand with what: 1 to 9 to add or subtract; 3, 7 or 9, the units modulo 10, to multiply
public record Operation(Kind kind, int operand) {
    /// What an operation does to a digit.
    public enum Kind {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    /// Every operation there is; a place in this list is the operation's number.
    public static final List<Operation> ALL = all();

    /// Applies it.
    ///
    /// @param digit 0 to 9
    /// @return 0 to 9
    public int apply(int digit) {
        return switch (kind) {
            case ADD -> (digit + operand) % 10;
            case SUBTRACT -> (digit + 10 - operand) % 10;
            case MULTIPLY -> digit * operand % 10;
        };
    }

    /// The text of its token, for example `+3`.
    public String token() {
        return kind.sign + operand;
    }

    private static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        IntStream.rangeClosed(1, 9).forEach(operand -> all.add(new Operation(Kind.ADD, operand)));
        IntStream.rangeClosed(1, 9).forEach(operand -> all.add(new Operation(Kind.SUBTRACT, operand)));
        List.of(3, 7, 9).forEach(operand -> all.add(new Operation(Kind.MULTIPLY, operand)));
        return List.copyOf(all);
    }
}

package dev.millrace.ops.chain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A digit and the operations to apply to it, from left to right.
///
/// As a prompt of width 6, `[+3, *7]` from 5 reads `+3 *7 _ _ _ _ = 5`: the filler keeps each operation at a fixed
/// distance from the digit it is applied to. The response that solves it is `8 6 # 6`.
///
/// @param operations at least one
/// @param start the first digit, 0 to 9
public record Chain(List<Operation> operations, int start) {
    public Chain {
        operations = List.copyOf(operations);
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("operations: got none, expected at least one");
        }
        if (start < 0 || start > 9) {
            throw new IllegalArgumentException("start: got " + start + ", expected a digit from 0 to 9");
        }
    }

    /// The digit after each operation; the last one is the answer.
    public int[] digits() {
        var digits = new int[operations.size()];
        int digit = start;
        for (int index = 0; index < digits.length; index++) {
            digit = operations.get(index).apply(digit);
            digits[index] = digit;
        }
        return digits;
    }

    /// What the digits end with: the ground truth.
    public int answer() {
        return digits()[operations.size() - 1];
    }

    /// The prompt's text: one token a word.
    ///
    /// @param width places for operations; those that are left are filled
    public String prompt(int width) {
        if (operations.size() > width) {
            throw new IllegalArgumentException(
                    "operations: got " + operations.size() + ", expected at most the width " + width);
        }
        var words = operations.stream().map(Operation::token).collect(Collectors.joining(" "));
        return words + (" " + ChainVocabulary.FILLER).repeat(width - operations.size()) + " " + ChainVocabulary.EQUALS
                + " " + start;
    }

    /// A response's text: the digits, the answer mark, the answer.
    ///
    /// @param digits what is written after each operation, right or wrong; the last is given as the answer
    public static String response(int[] digits) {
        var words = IntStream.of(digits).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        return words + " " + ChainVocabulary.ANSWER_MARK + " " + digits[digits.length - 1];
    }
}

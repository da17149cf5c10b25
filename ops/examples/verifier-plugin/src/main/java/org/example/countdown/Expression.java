package org.example.countdown;

import java.util.ArrayList;
import java.util.List;

/// Whole numbers with `+`, `-`, `*`, `/` and brackets, evaluated exactly.
final class Expression {
    private static final int LONGEST = 200;
    private static final int MOST_DIGITS = 9;

    private final String text;
    private final List<Long> numbers = new ArrayList<>();
    private int at;

    private Expression(String text) {
        this.text = text;
    }

    /// What an expression comes to.
    ///
    /// @param value its value
    /// @param numbers those in it, in their order
    record Value(Fraction value, List<Long> numbers) {}

    /// Evaluates an expression of at most 200 characters: whatever it is, that takes microseconds.
    ///
    /// @throws IllegalArgumentException if it is none
    /// @throws ArithmeticException if it divides by zero
    static Value evaluate(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("got " + text.length() + " characters, expected at most " + LONGEST);
        }
        var expression = new Expression(text.replaceAll("\\s", ""));
        var value = expression.sum();
        if (expression.at < expression.text.length()) {
            throw expression.unexpected();
        }
        return new Value(value, List.copyOf(expression.numbers));
    }

    private Fraction sum() {
        var value = product();
        while (true) {
            if (skip('+')) {
                value = value.plus(product());
            } else if (skip('-')) {
                value = value.plus(product().negated());
            } else {
                return value;
            }
        }
    }

    private Fraction product() {
        var value = factor();
        while (true) {
            if (skip('*')) {
                value = value.times(factor());
            } else if (skip('/')) {
                value = value.times(factor().inverted());
            } else {
                return value;
            }
        }
    }

    private Fraction factor() {
        if (skip('(')) {
            var value = sum();
            if (!skip(')')) {
                throw unexpected();
            }
            return value;
        }
        return number();
    }

    private Fraction number() {
        var start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start || at - start > MOST_DIGITS) {
            throw unexpected();
        }
        var number = Long.parseLong(text.substring(start, at));
        numbers.add(number);
        return Fraction.of(number);
    }

    private boolean skip(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private IllegalArgumentException unexpected() {
        var got = at < text.length() ? "'" + text.charAt(at) + "' at character " + at : "its end";
        return new IllegalArgumentException("got " + got + ", expected an expression");
    }
}

package dev.millrace.verifiers.math.equality;

import dev.millrace.verifiers.math.arithmetic.Evaluation;
import dev.millrace.verifiers.math.arithmetic.RealArithmetic;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Makeup;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.util.HashMap;
import java.util.Map;

/// Whether two expressions have the same value.
///
/// Exactly, with fractions, square roots and powers of π, where there is nothing else. Else first in machine
/// numbers, which tell most pairs apart, and then with so many digits that only equal numbers can agree: what
/// is left of the difference of equal numbers shrinks as the digits grow, a true difference does not. With
/// variables, at points that their names determine; points where either side is not defined are passed over.
///
/// A decimal of at least `places` places also equals a number that is not written as a decimal and rounds to
/// it.
///
/// @param places from how many on a decimal may be a rounded number
/// @param effort what it may take
public record Equality(int places, Effort effort) {
    /// Whether two expressions are equal.
    public boolean holds(Expression left, Expression right) {
        if (left.equals(right)) {
            return true;
        }
        var makeup = Makeup.of(left, right);
        if (makeup.isInfinite()) {
            return infinite(left, right);
        }
        return makeup.isConstant() ? numbers(left, right, makeup) : functions(left, right, makeup);
    }

    private boolean numbers(Expression left, Expression right, Makeup makeup) {
        return value(left, right, makeup) || new Rounding(places, effort).holds(left, right);
    }

    private boolean value(Expression left, Expression right, Makeup makeup) {
        var exact = new Exact(effort);
        var agreement = makeup.isRational() ? exact.at(left, right, Map.of()) : exact.surds(left, right);
        return switch (agreement) {
            case EQUAL -> true;
            case DIFFERENT -> false;
            case UNKNOWN -> new Approximate(effort).numbers(left, right, makeup);
        };
    }

    private boolean functions(Expression left, Expression right, Makeup makeup) {
        if (makeup.isRational()) {
            var agreement = new Exact(effort).everywhere(left, right, makeup);
            if (agreement != Agreement.UNKNOWN) {
                return agreement == Agreement.EQUAL;
            }
        }
        return new Approximate(effort).functions(left, right, makeup);
    }

    private boolean infinite(Expression left, Expression right) {
        var there = size(left);
        return Double.isInfinite(there) && there == size(right);
    }

    /// What a number is worth, about: for putting numbers in order.
    ///
    /// @return not a number where it has no real value
    public double size(Expression number) {
        try {
            return new Evaluation<>(new RealArithmetic(effort), new HashMap<>(), effort).of(number);
        } catch (UndefinedException _) {
            return Double.NaN;
        }
    }
}

package dev.millrace.verifiers.math.comparison;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.expression.Expression.Literal;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Makeup;
import dev.millrace.verifiers.math.expression.Terms;
import dev.millrace.verifiers.math.number.Rational;
import java.math.BigInteger;
import java.util.List;

/// Compares numbers, numerals and ratios.
///
/// @param equivalence compares what they are made of
record Scalars(Equivalence equivalence) {
    private static final int DECIMAL = 10;

    boolean holds(Answer.Scalar truth, Answer given) {
        return switch (given) {
            case Answer.Scalar scalar -> areEqual(truth, scalar);
            case Answer.Words words -> Wordings.holds(words, truth);
            case Answer.Listing(var items, var _) -> items.stream().allMatch(item -> holds(truth, item));
            case Answer.Relation relation -> isValueOf(truth, relation);
            case Answer.Numeral numeral -> isNumeral(truth, numeral);
            case Answer.Ratio ratio -> ratio(ratio, truth);
            case Answer.Named _, Answer.SetOf _, Answer.Tuple _, Answer.Combined _, Answer.Domain _, Answer.Matrix _ ->
                false;
        };
    }

    private boolean areEqual(Answer.Scalar truth, Answer.Scalar given) {
        var factor = Units.factor(truth.unit(), given.unit());
        return factor.isPresent()
                && equivalence.areEqual(
                        truth.value(),
                        factor.get().equals(Rational.ONE)
                                ? given.value()
                                : Terms.product(List.of(new Literal(factor.get()), given.value())));
    }

    /// The value that an equation ends with, unless it is one to be solved: with numbers among its variables.
    private boolean isValueOf(Answer.Scalar truth, Answer.Relation relation) {
        if (!Equivalence.isEquation(relation)) {
            return false;
        }
        var left = relation.sides().getFirst();
        var right = relation.sides().getLast();
        return !hasNumber(left) && Makeup.of(right).isConstant() && equivalence.areEqual(truth.value(), right);
    }

    private static boolean hasNumber(Expression expression) {
        return switch (expression) {
            case Literal(var value, var _) -> !value.equals(Rational.MINUS_ONE);
            case Expression.Sum(var terms) -> terms.stream().anyMatch(Scalars::hasNumber);
            case Expression.Product(var factors) -> factors.stream().anyMatch(Scalars::hasNumber);
            case Expression.Power(var base, var _) -> hasNumber(base);
            case Expression.Named _, Expression.Variable _, Expression.Root _ -> false;
            case Expression.Call _, Expression.Applied _, Expression.Series _ -> false;
        };
    }

    boolean numeral(Answer.Numeral truth, Answer given) {
        return switch (given) {
            case Answer.Numeral other ->
                other.base() == truth.base() && value(other).equals(value(truth));
            case Answer.Scalar scalar -> isNumeral(scalar, truth);
            case Answer.Words words -> words.text().equalsIgnoreCase(truth.digits());
            case Answer.Relation _, Answer.Ratio _, Answer.Listing _, Answer.Matrix _ -> false;
            case Answer.Named _, Answer.SetOf _, Answer.Tuple _, Answer.Combined _, Answer.Domain _ -> false;
        };
    }

    /// Whether digits without a base are those of a numeral.
    private boolean isNumeral(Answer.Scalar digits, Answer.Numeral numeral) {
        var read = numeral.digits().chars().allMatch(Character::isDigit)
                ? new BigInteger(numeral.digits())
                : BigInteger.TWO.negate();
        var meant = numeral.base() == DECIMAL ? value(numeral) : read;
        return equivalence.areEqual(new Literal(Rational.of(meant)), digits.value());
    }

    private static BigInteger value(Answer.Numeral numeral) {
        return new BigInteger(numeral.digits(), numeral.base());
    }

    boolean ratio(Answer.Ratio truth, Answer given) {
        return switch (given) {
            case Answer.Ratio other ->
                Units.factor(truth.unit(), other.unit()).isPresent() && areEqual(truth.parts(), other.parts());
            case Answer.Scalar scalar ->
                truth.parts().size() == 2
                        && equivalence.areEqual(
                                Terms.quotient(
                                        truth.parts().getFirst(), truth.parts().getLast()),
                                scalar.value());
            case Answer.Relation _, Answer.Numeral _, Answer.Words _, Answer.Listing _, Answer.Matrix _ -> false;
            case Answer.Named _, Answer.SetOf _, Answer.Tuple _, Answer.Combined _, Answer.Domain _ -> false;
        };
    }

    /// Part by part, or as ratios; not as those if they may be times of day.
    private boolean areEqual(List<Expression> truth, List<Expression> given) {
        if (truth.size() != given.size()) {
            return false;
        }
        var mayBeTimes = isTime(truth) && isTime(given);
        boolean equal = true;
        for (int at = 0; at < truth.size() && equal; at++) {
            equal = mayBeTimes
                    ? equivalence.areEqual(truth.get(at), given.get(at))
                    : equivalence.areEqual(
                            Terms.product(List.of(truth.get(at), given.getFirst())),
                            Terms.product(List.of(given.get(at), truth.getFirst())));
        }
        return equal;
    }

    private static boolean isTime(List<Expression> parts) {
        return parts.size() == 2
                && parts.getLast() instanceof Literal(var minutes, var _)
                && (minutes.signum() == 0 || minutes.compareTo(Rational.of(DECIMAL)) >= 0)
                && minutes.compareTo(Rational.of(60)) < 0
                && parts.getFirst() instanceof Literal(var hours, var _)
                && hours.compareTo(Rational.of(24)) <= 0;
    }
}

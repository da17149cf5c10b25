package dev.millrace.verifiers.math.equality;

import dev.millrace.verifiers.math.arithmetic.Arithmetic;
import dev.millrace.verifiers.math.arithmetic.Evaluation;
import dev.millrace.verifiers.math.arithmetic.ExactArithmetic;
import dev.millrace.verifiers.math.arithmetic.SurdArithmetic;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Makeup;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Compares with fractions.
///
/// Two different quotients of polynomials agree at a point that was not chosen for them with a probability of
/// about their degree over the number of points there are to choose from, at several only if they are made so.
///
/// @param effort what it may take
record Exact(Effort effort) {
    private static final int REAL_POINTS = 4;
    private static final int WHOLE_POINTS = 8;
    private static final int TRIES = 16;

    Agreement everywhere(Expression left, Expression right, Makeup makeup) {
        var points = makeup.isOfWholeNumbers() ? Points.WHOLE : Points.REAL;
        var wanted = makeup.isOfWholeNumbers() ? WHOLE_POINTS : REAL_POINTS;
        int agreed = 0;
        for (int number = 0; number < TRIES && agreed < wanted; number++) {
            var agreement = at(left, right, points.at(makeup.variables(), number, value -> value));
            if (agreement == Agreement.DIFFERENT) {
                return agreement;
            }
            agreed += agreement == Agreement.EQUAL ? 1 : 0;
        }
        return agreed == wanted ? Agreement.EQUAL : Agreement.UNKNOWN;
    }

    Agreement at(Expression left, Expression right, Map<String, Rational> point) {
        var there = value(left, point);
        if (there.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        var here = value(right, point);
        return here.isEmpty() ? Agreement.UNKNOWN : Agreement.of(there.equals(here));
    }

    /// Compares numbers with roots.
    Agreement surds(Expression left, Expression right) {
        var there = value(left, Map.of(), new SurdArithmetic(effort));
        if (there.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        var here = value(right, Map.of(), new SurdArithmetic(effort));
        return here.isEmpty() ? Agreement.UNKNOWN : Agreement.of(there.equals(here));
    }

    private Optional<Rational> value(Expression expression, Map<String, Rational> point) {
        return value(expression, point, new ExactArithmetic(effort));
    }

    private <T> Optional<T> value(Expression expression, Map<String, T> point, Arithmetic<T> arithmetic) {
        try {
            return Optional.of(new Evaluation<>(arithmetic, new HashMap<>(point), effort).of(expression));
        } catch (UndefinedException _) {
            return Optional.empty();
        }
    }
}

package dev.millrace.verifiers.math.equality;

import dev.millrace.verifiers.math.arithmetic.Hash;
import dev.millrace.verifiers.math.number.Rational;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Where expressions with variables are compared: at values that the variables' names determine.
///
/// Every fourth point is positive in all variables, every fourth negative, the others are mixed; some are small
/// and some large, so that expressions that are defined only there meet some where they are.
enum Points {
    /// Fractions of both signs.
    REAL {
        @Override
        Rational value(String name, int number) {
            var hash = new Hash(name, number);
            var size = hash.next().times(SCALES[number % SCALES.length]);
            var negative = switch (number % 4) {
                case 0 -> false;
                case 3 -> true;
                default -> hash.next(2) == 0;
            };
            return negative ? size.negated() : size;
        }
    },
    /// Whole numbers from 2 to 14.
    WHOLE {
        @Override
        Rational value(String name, int number) {
            return Rational.of(2 + new Hash(name, number).next(13));
        }
    };

    private static final Rational[] SCALES = {Rational.ONE, Rational.of(1, 4), Rational.of(5)};

    abstract Rational value(String name, int number);

    /// One point.
    ///
    /// @param variables which to give values
    /// @param number of the point, from 0
    /// @param make turns a fraction into the numbers that are calculated with
    /// @param <T> the numbers that are calculated with
    <T> Map<String, T> at(Collection<String> variables, int number, Function<Rational, T> make) {
        Map<String, T> point = new HashMap<>();
        for (var name : variables) {
            point.put(name, make.apply(value(name, number)));
        }
        return point;
    }
}

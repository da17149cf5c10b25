package dev.millrace.verifiers.math.arithmetic;

import dev.millrace.verifiers.math.expression.Constant;
import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.number.Rational;
import java.util.List;

/// Numbers of one kind, and how to calculate with them. Where there is no result, an operation gives one that
/// is not a number, or throws [dev.millrace.verifiers.math.number.UndefinedException] where its numbers have no
/// such.
///
/// @param <T> the numbers
public interface Arithmetic<T> {
    /// A fraction as such a number.
    T number(Rational value);

    /// A number with a name.
    T constant(Constant constant);

    /// The sum.
    T sum(T left, T right);

    /// The product.
    T product(T left, T right);

    /// The power.
    T power(T base, T exponent);

    /// The root; of a negative number and an odd degree, the real one.
    T root(T radicand, int degree);

    /// A function's value.
    T call(Function function, List<T> arguments);

    /// The whole number that it is.
    ///
    /// @throws dev.millrace.verifiers.math.number.UndefinedException if it is not, or too large
    int whole(T value);

    /// The value of a function of which only the name is known: a polynomial that the name determines. Two
    /// values are equal if the names and the arguments are, and hardly ever otherwise.
    default T applied(String name, List<T> arguments) {
        var hash = new Hash(name);
        var sum = number(hash.next());
        for (var argument : arguments) {
            var linear = product(argument, number(hash.next()));
            var square = product(product(argument, argument), number(hash.next()));
            sum = sum(sum, sum(linear, square));
        }
        return sum;
    }
}

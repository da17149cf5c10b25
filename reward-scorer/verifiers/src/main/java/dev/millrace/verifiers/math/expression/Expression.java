package dev.millrace.verifiers.math.expression;

import dev.millrace.verifiers.math.number.Rational;
import java.util.List;

/// A mathematical expression. Sums and products have any number of parts, so that long ones are not deep.
public sealed interface Expression {
    /// A number as it was written.
    ///
    /// @param value what it means
    /// @param places digits after the decimal point, or [Literal#EXACT]
    record Literal(Rational value, int places) implements Expression {
        /// Places of a number without decimal point.
        public static final int EXACT = -1;

        /// A whole number or fraction.
        public Literal(Rational value) {
            this(value, EXACT);
        }
    }

    /// A number with a name.
    ///
    /// @param constant which
    record Named(Constant constant) implements Expression {}

    /// A variable.
    ///
    /// @param name with its index, such as `x_1`
    record Variable(String name) implements Expression {}

    /// A sum.
    ///
    /// @param terms any number
    record Sum(List<Expression> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /// A product.
    ///
    /// @param factors any number
    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /// A power.
    ///
    /// @param base what is multiplied
    /// @param exponent how often
    record Power(Expression base, Expression exponent) implements Expression {}

    /// A root.
    ///
    /// @param radicand under the sign
    /// @param degree 2 for a square root
    record Root(Expression radicand, Expression degree) implements Expression {}

    /// A known function's value.
    ///
    /// @param function which
    /// @param arguments of what
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// The value of a function of which only the name is known.
    ///
    /// @param name its name
    /// @param arguments of what
    record Applied(String name, List<Expression> arguments) implements Expression {
        public Applied {
            arguments = List.copyOf(arguments);
        }
    }

    /// A sum or product over an index.
    ///
    /// @param isSum whether it is a sum
    /// @param index the name of the variable that runs
    /// @param from its first value
    /// @param to its last value
    /// @param body what is added or multiplied
    record Series(boolean isSum, String index, Expression from, Expression to, Expression body) implements Expression {}
}

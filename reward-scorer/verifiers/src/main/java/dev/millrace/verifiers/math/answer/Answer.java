package dev.millrace.verifiers.math.answer;

import dev.millrace.verifiers.math.expression.Expression;
import java.util.List;
import java.util.Optional;

/// An answer as it was read.
public sealed interface Answer {
    /// A number or expression.
    ///
    /// @param value what it says
    /// @param unit what it is measured in, as it was written; empty without
    record Scalar(Expression value, String unit) implements Answer {
        /// One without unit.
        public Scalar(Expression value) {
            this(value, "");
        }
    }

    /// Words, or what could not be read as mathematics.
    ///
    /// @param text in lower case, letters, digits and signs without blanks
    record Words(String text) implements Answer {}

    /// Several answers side by side, without brackets: all solutions in any order, or a tuple's components.
    ///
    /// @param items at least two
    /// @param joint what stands between them
    record Listing(List<Answer> items, Joint joint) implements Answer {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /// A set by its elements.
    ///
    /// @param items any number
    record SetOf(List<Answer> items) implements Answer {
        public SetOf {
            items = List.copyOf(items);
        }
    }

    /// A tuple, a vector, or an interval.
    ///
    /// @param items at least two
    /// @param leftClosed whether it begins with a square bracket
    /// @param rightClosed whether it ends with one
    record Tuple(List<Answer> items, boolean leftClosed, boolean rightClosed) implements Answer {
        public Tuple {
            items = List.copyOf(items);
        }
    }

    /// Sets put together.
    ///
    /// @param operation how
    /// @param parts which, in their order
    record Combined(Operation operation, List<Answer> parts) implements Answer {
        public Combined {
            parts = List.copyOf(parts);
        }
    }

    /// The real numbers, the whole numbers, and so on.
    ///
    /// @param name `R`, `Z`, …
    record Domain(String name) implements Answer {}

    /// An equation or inequality, or a chain of them.
    ///
    /// @param sides one more than relators
    /// @param relators what stands between them
    record Relation(List<Expression> sides, List<Relator> relators) implements Answer {
        public Relation {
            sides = List.copyOf(sides);
            relators = List.copyOf(relators);
        }
    }

    /// What something is equal to, or an element of: `x = 5`, `f(x) = x + 1`, `x \in [0, 1]`.
    ///
    /// @param name what is left of the sign, without braces and blanks
    /// @param left the same as an expression, if it is one
    /// @param value what is right of it
    record Named(String name, Optional<Expression> left, Answer value) implements Answer {
        /// The name of what a chain of equations ends with.
        public static final String ANY = "";
    }

    /// A matrix or column vector.
    ///
    /// @param rows at least one, all of one length
    record Matrix(List<List<Expression>> rows) implements Answer {
        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A numeral to another base than ten.
    ///
    /// @param digits in upper case
    /// @param base from 2
    record Numeral(String digits, int base) implements Answer {}

    /// A ratio such as 3:4, or a time of day.
    ///
    /// @param parts at least two
    /// @param unit what stands behind it, such as `pm`
    record Ratio(List<Expression> parts, String unit) implements Answer {
        public Ratio {
            parts = List.copyOf(parts);
        }
    }

    /// What stands between the items of a listing.
    enum Joint {
        /// Commas or semicolons.
        COMMA,
        /// `and`.
        AND,
        /// `or`.
        OR
    }

    /// How sets are put together.
    enum Operation {
        /// All of both.
        UNION,
        /// What is in both.
        INTERSECTION,
        /// What is in the first alone.
        DIFFERENCE
    }
}

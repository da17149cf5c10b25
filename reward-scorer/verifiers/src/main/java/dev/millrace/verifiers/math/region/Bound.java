package dev.millrace.verifiers.math.region;

import dev.millrace.verifiers.math.equality.Equality;
import dev.millrace.verifiers.math.expression.Constant;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Terms;

/// Where a set of real numbers begins or ends.
///
/// @param value the number
/// @param size about what it is worth
/// @param closed whether the number itself belongs to the set
record Bound(Expression value, double size, boolean closed) {
    /// Before every number.
    static final Bound LEFT =
            new Bound(Terms.negated(new Expression.Named(Constant.INFINITY)), Double.NEGATIVE_INFINITY, false);

    /// Behind every number.
    static final Bound RIGHT = new Bound(new Expression.Named(Constant.INFINITY), Double.POSITIVE_INFINITY, false);

    /// The later of two ends.
    static Bound later(Bound left, Bound right) {
        if (left.size == right.size) {
            return left.closed ? left : right;
        }
        return left.size > right.size ? left : right;
    }

    /// The earlier of two ends.
    static Bound earlierEnd(Bound left, Bound right) {
        if (left.size == right.size) {
            return left.closed ? right : left;
        }
        return left.size < right.size ? left : right;
    }

    /// The later of two beginnings.
    static Bound laterStart(Bound left, Bound right) {
        if (left.size == right.size) {
            return left.closed ? right : left;
        }
        return left.size > right.size ? left : right;
    }

    /// The same number for what lies on its other side.
    Bound opposite() {
        return new Bound(value, size, !closed && !Double.isInfinite(size));
    }

    boolean equals(Bound other, Equality equality) {
        return (size == other.size && Double.isInfinite(size))
                || (closed == other.closed && !Double.isInfinite(size) && equality.holds(value, other.value));
    }
}

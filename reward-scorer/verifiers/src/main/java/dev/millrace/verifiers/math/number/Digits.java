package dev.millrace.verifiers.math.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Elementary functions of real numbers with as many digits as wanted: Taylor series after the argument was
/// reduced.
///
/// Each result is right to about `digits` significant digits, for arguments of ordinary size.
///
/// @param digits how many, at most [#MOST]
public record Digits(int digits) {
    /// The most digits there may be.
    public static final int MOST = 1_000;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int GUARD = 12;
    private static final int LARGEST_EXPONENT = 100_000;
    private static final int HALVINGS = 8;

    /// The precision that is calculated with.
    public MathContext context() {
        return new MathContext(digits + GUARD, RoundingMode.HALF_EVEN);
    }

    /// The ratio of a circle's circumference to its diameter.
    public BigDecimal pi() {
        return Pi.VALUE.round(context());
    }

    private BigDecimal piByMachin() {
        var fifth = inverseTangentOf(5).multiply(BigDecimal.valueOf(16));
        return fifth.subtract(inverseTangentOf(239).multiply(BigDecimal.valueOf(4)), context());
    }

    private BigDecimal inverseTangentOf(int inverse) {
        var square = BigDecimal.valueOf((long) inverse * inverse);
        var power = BigDecimal.ONE.divide(BigDecimal.valueOf(inverse), context());
        var sum = power;
        for (int n = 3; !isNegligible(power, sum); n += 2) {
            power = power.divide(square, context()).negate();
            sum = sum.add(power.divide(BigDecimal.valueOf(n), context()), context());
        }
        return sum;
    }

    /// e to the power of x.
    ///
    /// @throws UndefinedException if x is beyond 100,000
    public BigDecimal exp(BigDecimal x) {
        if (x.abs().compareTo(BigDecimal.valueOf(LARGEST_EXPONENT)) > 0) {
            throw new UndefinedException("exponent: got more than " + LARGEST_EXPONENT + ", expected less");
        }
        var halvings = Math.max(0, x.precision() - x.scale()) * 4 + HALVINGS;
        var small = x.divide(TWO.pow(halvings), context());
        var term = BigDecimal.ONE;
        var sum = BigDecimal.ONE;
        for (int n = 1; !isNegligible(term, sum); n++) {
            term = term.multiply(small, context()).divide(BigDecimal.valueOf(n), context());
            sum = sum.add(term, context());
        }
        for (int n = 0; n < halvings; n++) {
            sum = sum.multiply(sum, context());
        }
        return sum;
    }

    /// The natural logarithm.
    ///
    /// @throws UndefinedException if x is not positive
    public BigDecimal ln(BigDecimal x) {
        if (x.signum() <= 0) {
            throw new UndefinedException("logarithm: got a number that is not positive, expected a positive one");
        }
        var tens = x.precision() - x.scale();
        var small = x.movePointLeft(tens);
        return lnOfSmall(small).add(BigDecimal.valueOf(tens).multiply(lnOfSmall(BigDecimal.TEN), context()), context());
    }

    private BigDecimal lnOfSmall(BigDecimal x) {
        var root = x;
        for (int n = 0; n < HALVINGS; n++) {
            root = root.sqrt(context());
        }
        var ratio = root.subtract(BigDecimal.ONE).divide(root.add(BigDecimal.ONE), context());
        var square = ratio.multiply(ratio, context());
        var power = ratio;
        var sum = ratio;
        for (int n = 3; !isNegligible(power, sum); n += 2) {
            power = power.multiply(square, context());
            sum = sum.add(power.divide(BigDecimal.valueOf(n), context()), context());
        }
        return sum.multiply(TWO.pow(HALVINGS + 1), context());
    }

    /// The sine.
    ///
    /// @throws UndefinedException if x is beyond 100,000
    public BigDecimal sin(BigDecimal x) {
        if (x.abs().compareTo(BigDecimal.valueOf(LARGEST_EXPONENT)) > 0) {
            throw new UndefinedException("angle: got more than " + LARGEST_EXPONENT + ", expected less");
        }
        var turn = pi().multiply(TWO);
        var turns = x.divide(turn, 0, RoundingMode.HALF_EVEN);
        var small = x.subtract(turns.multiply(turn));
        var square = small.multiply(small, context()).negate();
        var term = small;
        var sum = small;
        for (int n = 2;
                term.signum() != 0
                        && term.precision() - term.scale() > -context().getPrecision();
                n += 2) {
            term = term.multiply(square, context()).divide(BigDecimal.valueOf((long) n * (n + 1)), context());
            sum = sum.add(term);
        }
        return sum.round(context());
    }

    /// The cosine.
    public BigDecimal cos(BigDecimal x) {
        return sin(x.add(pi().divide(TWO, context())));
    }

    /// The inverse tangent.
    public BigDecimal atan(BigDecimal x) {
        var small = x.round(context());
        for (int n = 0; n < HALVINGS; n++) {
            var root = BigDecimal.ONE.add(small.multiply(small)).sqrt(context());
            small = small.divide(BigDecimal.ONE.add(root), context());
        }
        var square = small.multiply(small, context()).negate();
        var power = small;
        var sum = small;
        for (int n = 3; !isNegligible(power, sum); n += 2) {
            power = power.multiply(square, context());
            sum = sum.add(power.divide(BigDecimal.valueOf(n), context()), context());
        }
        return sum.multiply(TWO.pow(HALVINGS), context());
    }

    private boolean isNegligible(BigDecimal term, BigDecimal sum) {
        var behind = (sum.precision() - sum.scale()) - (term.precision() - term.scale());
        return term.signum() == 0 || behind > context().getPrecision();
    }

    /// Calculated once, when first asked for.
    private static final class Pi {
        private static final BigDecimal VALUE = new Digits(MOST).piByMachin();

        private Pi() {}
    }
}

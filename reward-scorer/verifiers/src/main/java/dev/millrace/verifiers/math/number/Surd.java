package dev.millrace.verifiers.math.number;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/// A sum of square roots times powers of π, each times a fraction: `2 + 3√5 - π/2`.
///
/// Exact: square roots of different numbers without square factors are linearly independent over the fractions,
/// and π is transcendental, so that two such sums are equal only if they have the same terms.
///
/// @param terms by what the fractions are multiplied with; none is 0
public record Surd(Map<Basis, Rational> terms) {
    private static final int MOST_TERMS = 24;
    private static final long LARGEST_RADICAND = 100_000_000;

    public Surd {
        terms = Map.copyOf(terms);
        if (terms.size() > MOST_TERMS) {
            throw new UndefinedException("surd: got more than " + MOST_TERMS + " terms, expected less");
        }
    }

    /// √radicand · π^power.
    ///
    /// @param radicand without square factors, from 1
    /// @param power of π
    public record Basis(long radicand, int power) implements Comparable<Basis> {
        private static final Basis ONE = new Basis(1, 0);

        @Override
        public int compareTo(Basis other) {
            return radicand == other.radicand
                    ? Integer.compare(power, other.power)
                    : Long.compare(radicand, other.radicand);
        }
    }

    /// The ratio of a circle's circumference to its diameter.
    public static Surd pi() {
        return new Surd(Map.of(new Basis(1, 1), Rational.ONE));
    }

    /// A fraction.
    public static Surd of(Rational value) {
        return of(Basis.ONE, value);
    }

    private static Surd of(Basis basis, Rational value) {
        return value.signum() == 0 ? new Surd(Map.of()) : new Surd(Map.of(basis, value));
    }

    /// The sum.
    public Surd plus(Surd other) {
        Map<Basis, Rational> sum = new TreeMap<>(terms);
        other.terms.forEach((basis, value) -> add(sum, basis, value));
        return new Surd(sum);
    }

    private static void add(Map<Basis, Rational> sum, Basis basis, Rational value) {
        var total = sum.getOrDefault(basis, Rational.ZERO).plus(value);
        if (total.signum() == 0) {
            sum.remove(basis);
        } else {
            sum.put(basis, total);
        }
    }

    /// The product.
    public Surd times(Surd other) {
        Map<Basis, Rational> product = new TreeMap<>();
        terms.forEach((left, factor) -> other.terms.forEach((right, value) -> {
            var common = BigInteger.valueOf(left.radicand())
                    .gcd(BigInteger.valueOf(right.radicand()))
                    .longValue();
            var radicand = (left.radicand() / common) * (right.radicand() / common);
            if (radicand > LARGEST_RADICAND) {
                throw tooLarge();
            }
            add(
                    product,
                    new Basis(radicand, left.power() + right.power()),
                    factor.times(value).times(Rational.of(common)));
        }));
        return new Surd(product);
    }

    /// One divided by it; of sums, only those of a fraction and a root or of two roots.
    ///
    /// @throws UndefinedException if it is 0, or another sum
    public Surd inverse() {
        if (terms.size() == 1) {
            var term = terms.entrySet().iterator().next();
            var basis = term.getKey();
            var below = term.getValue().times(Rational.of(basis.radicand()));
            return of(new Basis(basis.radicand(), -basis.power()), below.inverse());
        }
        if (terms.size() != 2) {
            throw new UndefinedException("surd: got a division by it, expected one by fewer terms");
        }
        var conjugate = conjugate();
        var norm = times(conjugate);
        if (norm.terms.size() != 1) {
            throw new UndefinedException("surd: got a division by it, expected one by another sum");
        }
        return conjugate.times(norm.inverse());
    }

    private Surd conjugate() {
        Map<Basis, Rational> other = new TreeMap<>(terms);
        var first = terms.keySet().stream().min(Basis::compareTo).orElse(Basis.ONE);
        other.put(first, other.getOrDefault(first, Rational.ZERO).negated());
        return new Surd(other);
    }

    /// The fraction that it is.
    ///
    /// @throws UndefinedException if it is none
    public Rational fraction() {
        if (terms.isEmpty()) {
            return Rational.ZERO;
        }
        var value = terms.get(Basis.ONE);
        if (value == null || terms.size() > 1) {
            throw new UndefinedException("surd: got an irrational number, expected a fraction");
        }
        return value;
    }

    /// The square root of a fraction.
    ///
    /// @throws UndefinedException if that is negative or too large
    public static Surd root(Rational square) {
        var radicand = square.numerator().multiply(square.denominator());
        if (radicand.signum() < 0 || radicand.bitLength() >= Long.SIZE || radicand.longValue() > LARGEST_RADICAND) {
            throw tooLarge();
        }
        long rest = radicand.longValue();
        long outside = 1;
        for (long factor = 2; factor * factor <= rest; factor++) {
            while (rest % (factor * factor) == 0) {
                rest /= factor * factor;
                outside *= factor;
            }
        }
        return rest == 0
                ? of(Rational.ZERO)
                : of(new Basis(rest, 0), new Rational(BigInteger.valueOf(outside), square.denominator()));
    }

    private static UndefinedException tooLarge() {
        return new UndefinedException("surd: got another radicand, expected 0 to " + LARGEST_RADICAND);
    }
}

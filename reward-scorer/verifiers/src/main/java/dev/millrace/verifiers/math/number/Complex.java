package dev.millrace.verifiers.math.number;

/// A complex number in machine numbers.
///
/// @param re real part
/// @param im imaginary part
public record Complex(double re, double im) {
    /// 0.
    public static final Complex ZERO = new Complex(0, 0);

    /// The imaginary unit.
    public static final Complex I = new Complex(0, 1);

    /// A real number.
    public static Complex of(double real) {
        return new Complex(real, 0);
    }

    /// The sum.
    public Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    /// The product.
    public Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    /// The multiple.
    public Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    /// The difference.
    public Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    /// The quotient.
    public Complex over(Complex other) {
        var square = other.re * other.re + other.im * other.im;
        return new Complex((re * other.re + im * other.im) / square, (im * other.re - re * other.im) / square);
    }

    /// The distance from 0.
    public double size() {
        return Math.hypot(re, im);
    }

    /// Whether it is a number.
    public boolean isFinite() {
        return Double.isFinite(re) && Double.isFinite(im);
    }

    /// Whether it lies on the real line, but for rounding.
    public boolean isReal() {
        return Math.abs(im) <= 1e-13 * Math.abs(re);
    }

    /// e to its power.
    public Complex exp() {
        var size = Math.exp(re);
        return im == 0 ? of(size) : new Complex(size * Math.cos(im), size * Math.sin(im));
    }

    /// The principal logarithm.
    public Complex log() {
        return new Complex(Math.log(size()), Math.atan2(im, re));
    }

    /// The principal square root.
    public Complex sqrt() {
        if (im == 0) {
            return re < 0 ? new Complex(0, Math.sqrt(-re)) : of(Math.sqrt(re));
        }
        return log().times(0.5).exp();
    }
}

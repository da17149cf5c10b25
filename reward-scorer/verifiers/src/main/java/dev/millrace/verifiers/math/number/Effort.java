package dev.millrace.verifiers.math.number;

/// How much may still be calculated for one verdict, in units of about ten nanoseconds. Counted, not timed: the
/// same answers get the same verdict on every machine.
public final class Effort {
    /// For everything that one verdict takes.
    private static final long ONE_VERDICT = 1_000_000;

    private long left;

    private Effort(long left) {
        this.left = left;
    }

    /// What one verdict may take.
    public static Effort ofOneVerdict() {
        return new Effort(ONE_VERDICT);
    }

    /// Takes some of it.
    ///
    /// @param units about ten nanoseconds each
    /// @throws BeyondBoundsException if not so much is left
    public void spend(long units) {
        left -= units;
        if (left < 0) {
            throw new BeyondBoundsException("effort: got more than " + ONE_VERDICT + " units, expected less");
        }
    }
}

package dev.millrace.policy.check;

import java.util.Arrays;

/// One thing that was compared with what transformers computed.
///
/// @param what a field of [ReferenceRow]
/// @param passed whether it is equal, or within the tolerance
/// @param maxError the largest absolute difference of log-probabilities; 0 for what is compared exactly
/// @param difference what differs, empty where it passed
public record Comparison(String what, boolean passed, double maxError, String difference) {
    /// Compares texts.
    static Comparison texts(String what, String got, String expected) {
        return exact(what, got.equals(expected), got, expected);
    }

    /// Compares token ids.
    static Comparison tokens(String what, int[] got, int[] expected) {
        return exact(what, Arrays.equals(got, expected), Arrays.toString(got), Arrays.toString(expected));
    }

    private static Comparison exact(String what, boolean equal, String got, String expected) {
        return new Comparison(what, equal, 0, equal ? "" : what + ": got " + got + ", expected " + expected);
    }

    /// Compares log-probabilities.
    static Comparison logProbs(String what, double[] got, double[] expected, double tolerance) {
        double error = 0;
        for (int i = 0; i < expected.length; i++) {
            // A NaN spreads through max, and then is not within any tolerance.
            error = Math.max(error, Math.abs(got[i] - expected[i]));
        }
        boolean passed = error <= tolerance;
        var difference = what + ": got an error of " + error + ", expected at most " + tolerance;
        return new Comparison(what, passed, error, passed ? "" : difference);
    }
}

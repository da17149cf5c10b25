package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;

/// Numbers on their way between the device, which computes in float32, and formulas, which compute in double.
final class HostNumbers {
    private HostNumbers() {}

    /// The elements of a float32 array.
    static double[] doubles(NDArray array) {
        var floats = array.toFloatArray();
        var doubles = new double[floats.length];
        for (var i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }

    /// Rounded to the nearest float32.
    static float[] floats(double[] doubles) {
        var floats = new float[doubles.length];
        for (var i = 0; i < floats.length; i++) {
            floats[i] = (float) doubles[i];
        }
        return floats;
    }
}

package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/// Numbers on their way between the device, which computes in float32 unless a test asks for more, and formulas,
/// which compute in double.
final class HostNumbers {
    private HostNumbers() {}

    /// The elements of an array of float32 or float64.
    static double[] doubles(NDArray array) {
        if (array.getDataType() == DataType.FLOAT64) {
            return array.toDoubleArray();
        }
        var floats = array.toFloatArray();
        var doubles = new double[floats.length];
        for (var i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }

    /// An array of them, rounded to the nearest where its type is float32.
    static NDArray array(NDManager scope, double[] doubles, DataType type) {
        return type == DataType.FLOAT64 ? scope.create(doubles) : scope.create(floats(doubles));
    }

    private static float[] floats(double[] doubles) {
        var floats = new float[doubles.length];
        for (var i = 0; i < floats.length; i++) {
            floats[i] = (float) doubles[i];
        }
        return floats;
    }
}

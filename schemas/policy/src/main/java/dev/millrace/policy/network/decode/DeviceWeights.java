package dev.millrace.policy.network.decode;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.millrace.policy.network.PreparedWeights;

/// Weights as decoding takes them.
///
/// @param owner closed with them
/// @param arrays the program's
record DeviceWeights(NDManager owner, NDList arrays) implements PreparedWeights {
    @Override
    public void close() {
        owner.close();
    }
}

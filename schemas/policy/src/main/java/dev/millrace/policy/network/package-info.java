/// The decoder as one TorchScript program: scoring, training and decoding. All that knows the tensor library.
@NullMarked
package dev.millrace.policy.network;

import org.jspecify.annotations.NullMarked;

/// A decoder for the processor, in Java's vector instructions: for networks so small that libtorch spends its time
/// between operators.
@NullMarked
package dev.millrace.policy.network.vector;

import org.jspecify.annotations.NullMarked;

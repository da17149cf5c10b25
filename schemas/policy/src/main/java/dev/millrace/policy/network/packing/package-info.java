/// Sequences of a micro-batch, laid out for the network.
@NullMarked
package dev.millrace.policy.network.packing;

import org.jspecify.annotations.NullMarked;

/// Networks on libtorch, through DJL: scoring, training and decoding.
@NullMarked
package dev.millrace.policy.network.torch;

import org.jspecify.annotations.NullMarked;

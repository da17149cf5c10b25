/// What a network does for its callers: scoring, training and decoding, in Java arrays.
@NullMarked
package dev.millrace.policy.network;

import org.jspecify.annotations.NullMarked;

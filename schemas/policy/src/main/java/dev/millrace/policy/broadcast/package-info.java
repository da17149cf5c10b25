/// Weights as chunks of bytes with a digest, as the log carries them.
@NullMarked
package dev.millrace.policy.broadcast;

import org.jspecify.annotations.NullMarked;

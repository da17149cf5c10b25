/// Tests of deltas.
@NullMarked
package dev.millrace.policy.broadcast.delta;

import org.jspecify.annotations.NullMarked;

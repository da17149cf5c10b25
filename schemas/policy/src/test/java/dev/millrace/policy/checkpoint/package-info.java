/// Tests of checkpoints.
@NullMarked
package dev.millrace.policy.checkpoint;

import org.jspecify.annotations.NullMarked;

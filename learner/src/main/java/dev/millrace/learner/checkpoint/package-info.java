/// What a run leaves on the disk: weights, optimizer state, and where it stood.
@NullMarked
package dev.millrace.learner.checkpoint;

import org.jspecify.annotations.NullMarked;

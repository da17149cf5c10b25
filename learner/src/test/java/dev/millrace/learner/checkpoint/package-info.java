/// Tests of `checkpoint`.
@NullMarked
package dev.millrace.learner.checkpoint;

import org.jspecify.annotations.NullMarked;

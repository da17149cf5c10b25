/// Tests of `state`.
@NullMarked
package dev.millrace.learner.state;

import org.jspecify.annotations.NullMarked;

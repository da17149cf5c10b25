/// Tests of trials.
@NullMarked
package dev.millrace.ops.trial;

import org.jspecify.annotations.NullMarked;

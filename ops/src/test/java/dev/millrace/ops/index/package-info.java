/// Tests of a run's index.
@NullMarked
package dev.millrace.ops.index;

import org.jspecify.annotations.NullMarked;

/// Tests of the run directory.
@NullMarked
package dev.millrace.ops.training;

import org.jspecify.annotations.NullMarked;

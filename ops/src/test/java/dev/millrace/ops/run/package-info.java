/// Tests of the run directory.
@NullMarked
package dev.millrace.ops.run;

import org.jspecify.annotations.NullMarked;

/// Tests of how solutions are run.
@NullMarked
package dev.millrace.verifiers.code.run;

import org.jspecify.annotations.NullMarked;

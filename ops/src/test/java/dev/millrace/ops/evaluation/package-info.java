/// Tests of evaluation.
@NullMarked
package dev.millrace.ops.evaluation;

import org.jspecify.annotations.NullMarked;

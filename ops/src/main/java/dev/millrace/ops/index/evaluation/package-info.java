/// What evaluations came to, counted from the log.
@NullMarked
package dev.millrace.ops.index.evaluation;

import org.jspecify.annotations.NullMarked;

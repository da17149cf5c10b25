/// Rows of data sets, whatever they lie in, and those of JSON lines.
@NullMarked
package dev.millrace.ops.dataset.rows;

import org.jspecify.annotations.NullMarked;

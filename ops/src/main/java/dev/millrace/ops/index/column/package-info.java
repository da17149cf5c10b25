/// Columns of numbers that grow: what an index keeps of a hundred thousand records without an object for each.
@NullMarked
package dev.millrace.ops.index.column;

import org.jspecify.annotations.NullMarked;

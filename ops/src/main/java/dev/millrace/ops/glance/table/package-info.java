/// A run at a glance as a small table on a terminal, whatever its size.
@NullMarked
package dev.millrace.ops.glance.table;

import org.jspecify.annotations.NullMarked;

/// Tests of the table about a run.
@NullMarked
package dev.millrace.ops.glance.table;

import org.jspecify.annotations.NullMarked;

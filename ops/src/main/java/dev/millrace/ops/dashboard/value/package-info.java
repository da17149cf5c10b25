/// What pages and reports show of runs, as plain objects.
@NullMarked
package dev.millrace.ops.dashboard.value;

import org.jspecify.annotations.NullMarked;

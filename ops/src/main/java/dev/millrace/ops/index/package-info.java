/// A run's log in memory, by columns, kept up with while it grows: what pages, reports and `watch` ask.
@NullMarked
package dev.millrace.ops.index;

import org.jspecify.annotations.NullMarked;

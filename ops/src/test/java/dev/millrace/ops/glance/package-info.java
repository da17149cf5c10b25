/// Tests of what a table about a run shows.
@NullMarked
package dev.millrace.ops.glance;

import org.jspecify.annotations.NullMarked;

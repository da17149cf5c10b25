/// What the steps of a run measured, by columns, and how that is asked for: axes, phases, buckets.
@NullMarked
package dev.millrace.ops.index.step;

import org.jspecify.annotations.NullMarked;

/// Runs that were recorded: where their log is, and what they ran with.
@NullMarked
package dev.millrace.ops.recorded;

import org.jspecify.annotations.NullMarked;

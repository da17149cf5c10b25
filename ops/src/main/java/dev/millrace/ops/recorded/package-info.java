/// Runs that were recorded: where their log is, what they ran with, which there are, and how they are deleted.
@NullMarked
package dev.millrace.ops.recorded;

import org.jspecify.annotations.NullMarked;

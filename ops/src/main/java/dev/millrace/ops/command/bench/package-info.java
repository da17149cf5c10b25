/// The commands that measure.
@NullMarked
package dev.millrace.ops.command.bench;

import org.jspecify.annotations.NullMarked;

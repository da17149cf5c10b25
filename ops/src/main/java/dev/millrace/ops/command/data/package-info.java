/// The command that shows what is in a data set.
@NullMarked
package dev.millrace.ops.command.data;

import org.jspecify.annotations.NullMarked;

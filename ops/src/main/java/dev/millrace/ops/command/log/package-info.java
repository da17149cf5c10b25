/// Commands about recorded runs and what their logs hold.
@NullMarked
package dev.millrace.ops.command.log;

import org.jspecify.annotations.NullMarked;

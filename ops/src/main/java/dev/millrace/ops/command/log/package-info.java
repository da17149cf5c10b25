/// Commands about recorded runs, what their logs hold, and what they withstand.
@NullMarked
package dev.millrace.ops.command.log;

import org.jspecify.annotations.NullMarked;

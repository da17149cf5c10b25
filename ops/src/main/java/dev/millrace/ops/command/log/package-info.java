/// Commands about recorded runs.
@NullMarked
package dev.millrace.ops.command.log;

import org.jspecify.annotations.NullMarked;

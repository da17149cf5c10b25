/// Tests with real processes: the command line as its users run it, with a tiny model.
@NullMarked
package dev.millrace.ops.process;

import org.jspecify.annotations.NullMarked;

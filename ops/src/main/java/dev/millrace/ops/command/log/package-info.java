<<<<<<< HEAD
/// Commands about recorded runs and what their logs hold.
=======
/// Commands about the log of a run: what it holds, and what it withstands.
>>>>>>> f95730d (ops: build the fault drill and clusters of three brokers)
@NullMarked
package dev.millrace.ops.command.log;

import org.jspecify.annotations.NullMarked;

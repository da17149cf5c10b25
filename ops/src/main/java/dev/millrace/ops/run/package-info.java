/// A run's directory: configuration, metrics, summary, checkpoints, logs, and the lock that keeps it to one process.
@NullMarked
package dev.millrace.ops.run;

import org.jspecify.annotations.NullMarked;

/// What can be asked of each worker of a run, whatever module it comes from.
@NullMarked
package dev.millrace.ops.telemetry.worker;

import org.jspecify.annotations.NullMarked;

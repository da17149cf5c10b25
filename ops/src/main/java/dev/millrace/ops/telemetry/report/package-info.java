/// Reports of workers: when one is due, what it says, and how it gets to the log without being waited for.
@NullMarked
package dev.millrace.ops.telemetry.report;

import org.jspecify.annotations.NullMarked;

/// Tests of what is told to whom.
@NullMarked
package dev.millrace.ops.telemetry;

import org.jspecify.annotations.NullMarked;

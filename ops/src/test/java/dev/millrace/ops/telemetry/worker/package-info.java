/// Tests of what workers measure.
@NullMarked
package dev.millrace.ops.telemetry.worker;

import org.jspecify.annotations.NullMarked;

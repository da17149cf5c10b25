/// Tests of what Prometheus and collectors get.
@NullMarked
package dev.millrace.ops.telemetry.meter;

import org.jspecify.annotations.NullMarked;

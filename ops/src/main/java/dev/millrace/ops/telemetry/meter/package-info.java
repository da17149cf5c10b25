/// The numbers of this process as Micrometer holds them, for Prometheus and OpenTelemetry.
@NullMarked
package dev.millrace.ops.telemetry.meter;

import org.jspecify.annotations.NullMarked;

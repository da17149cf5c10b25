/// Tests of the dashboard for Grafana.
@NullMarked
package dev.millrace.ops.telemetry.grafana;

import org.jspecify.annotations.NullMarked;

/// Tests of when workers report, and what.
@NullMarked
package dev.millrace.ops.telemetry.report;

import org.jspecify.annotations.NullMarked;

/// Tests of what a fault drill reports.
@NullMarked
package dev.millrace.ops.drill.report;

import org.jspecify.annotations.NullMarked;

/// Tests of the dashboard's benchmark.
@NullMarked
package dev.millrace.ops.bench.dashboard;

import org.jspecify.annotations.NullMarked;

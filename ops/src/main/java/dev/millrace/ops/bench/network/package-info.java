/// Which network benchmarks measure, and how it computes.
@NullMarked
package dev.millrace.ops.bench.network;

import org.jspecify.annotations.NullMarked;

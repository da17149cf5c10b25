/// Benchmarks of what has to be fast.
@NullMarked
package dev.millrace.ops.bench;

import org.jspecify.annotations.NullMarked;

/// Advantage estimation beside a copy of as many bytes, and beside loops over tensors.
@NullMarked
package dev.millrace.ops.bench.advantage;

import org.jspecify.annotations.NullMarked;

/// Measuring ours beside a peer or a limit, in turns, on one machine, and saying what came out.
@NullMarked
package dev.millrace.ops.bench.contest;

import org.jspecify.annotations.NullMarked;

/// Options that benchmarks have in common.
@NullMarked
package dev.millrace.ops.command.bench.option;

import org.jspecify.annotations.NullMarked;

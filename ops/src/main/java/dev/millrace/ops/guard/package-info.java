/// Refuses what this machine cannot compute, before a broker starts or weights are read.
@NullMarked
package dev.millrace.ops.guard;

import org.jspecify.annotations.NullMarked;

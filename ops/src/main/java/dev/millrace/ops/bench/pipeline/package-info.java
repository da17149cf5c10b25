/// How many responses a second go from generators through the scorer to the learner.
@NullMarked
package dev.millrace.ops.bench.pipeline;

import org.jspecify.annotations.NullMarked;

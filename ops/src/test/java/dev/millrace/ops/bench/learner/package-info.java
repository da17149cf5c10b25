/// Tests of the learner's benchmark.
@NullMarked
package dev.millrace.ops.bench.learner;

import org.jspecify.annotations.NullMarked;

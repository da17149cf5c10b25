/// How a run's time grows and shrinks: with threads, with lengths, and with generators and learner at work at once.
@NullMarked
package dev.millrace.ops.bench.scaling;

import org.jspecify.annotations.NullMarked;

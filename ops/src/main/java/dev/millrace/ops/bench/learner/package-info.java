/// The learner's step beside that of PyTorch and of TRL, and the memory that it takes.
@NullMarked
package dev.millrace.ops.bench.learner;

import org.jspecify.annotations.NullMarked;

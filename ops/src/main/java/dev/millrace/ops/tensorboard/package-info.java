/// Event files for TensorBoard: a run's metrics and evaluations as scalars.
@NullMarked
package dev.millrace.ops.tensorboard;

import org.jspecify.annotations.NullMarked;

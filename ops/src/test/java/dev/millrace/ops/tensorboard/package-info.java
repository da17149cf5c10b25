/// Tests of the event files, with a reader of their own and with TensorBoard's.
@NullMarked
package dev.millrace.ops.tensorboard;

import org.jspecify.annotations.NullMarked;

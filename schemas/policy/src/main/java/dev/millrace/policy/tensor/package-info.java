/// Tensors as bytes on the host: what files and the log carry.
@NullMarked
package dev.millrace.policy.tensor;

import org.jspecify.annotations.NullMarked;

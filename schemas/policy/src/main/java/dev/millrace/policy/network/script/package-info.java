/// TorchScript from Java: archives written in memory, loaded into libtorch and called with arrays.
@NullMarked
package dev.millrace.policy.network.script;

import org.jspecify.annotations.NullMarked;

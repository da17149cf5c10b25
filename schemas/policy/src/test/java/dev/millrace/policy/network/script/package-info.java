/// Tests of TorchScript from Java.
@NullMarked
package dev.millrace.policy.network.script;

import org.jspecify.annotations.NullMarked;

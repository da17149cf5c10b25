/// Tests of networks on libtorch.
@NullMarked
package dev.millrace.policy.network.torch;

import org.jspecify.annotations.NullMarked;

/// Weights and the optimizer's moments as arrays on the device.
@NullMarked
package dev.millrace.policy.network.arrays;

import org.jspecify.annotations.NullMarked;

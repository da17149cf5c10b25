/// Tests of the devices.
@NullMarked
package dev.millrace.policy.device;

import org.jspecify.annotations.NullMarked;

/// What a device does at most, measured by work that nothing holds back.
@NullMarked
package dev.millrace.policy.network.limit;

import org.jspecify.annotations.NullMarked;

/// Tests of the bookkeeping of slots.
@NullMarked
package dev.millrace.policy.network.decode;

import org.jspecify.annotations.NullMarked;

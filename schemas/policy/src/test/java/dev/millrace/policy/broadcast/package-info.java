/// Tests of encoded weights.
@NullMarked
package dev.millrace.policy.broadcast;

import org.jspecify.annotations.NullMarked;

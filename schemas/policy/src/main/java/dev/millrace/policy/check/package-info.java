/// Says of a checkpoint what it is and what it needs, and compares it with what transformers computes from it.
@NullMarked
package dev.millrace.policy.check;

import org.jspecify.annotations.NullMarked;

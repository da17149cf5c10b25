/// Tests of the comparison with transformers.
@NullMarked
package dev.millrace.policy.check;

import org.jspecify.annotations.NullMarked;

/// Tests of element conversion.
@NullMarked
package dev.millrace.policy.tensor;

import org.jspecify.annotations.NullMarked;

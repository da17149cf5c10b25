/// Finds the answer in a response, and in a ground truth.
@NullMarked
package dev.millrace.verifiers.math.extraction;

import org.jspecify.annotations.NullMarked;

/// Tests of following weights.
@NullMarked
package dev.millrace.generators.weights;

import org.jspecify.annotations.NullMarked;

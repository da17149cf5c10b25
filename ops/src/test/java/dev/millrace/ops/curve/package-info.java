/// The rules of learning curves, their statistics and their pictures.
@NullMarked
package dev.millrace.ops.curve;

import org.jspecify.annotations.NullMarked;

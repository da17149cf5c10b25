/// Tests of a generator as a whole, on a tiny network of random weights.
@NullMarked
package dev.millrace.generators;

import org.jspecify.annotations.NullMarked;

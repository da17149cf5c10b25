/// Policy versions as they arrive: chunks to a whole, checked, the newest one ready for the decode loop.
@NullMarked
package dev.millrace.generators.weights;

import org.jspecify.annotations.NullMarked;

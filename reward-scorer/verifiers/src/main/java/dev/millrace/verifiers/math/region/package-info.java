/// Sets of real numbers: intervals, unions, inequalities.
@NullMarked
package dev.millrace.verifiers.math.region;

import org.jspecify.annotations.NullMarked;

/// The settings of the algorithm, part by part, and the combinations of parts that papers have published.
@NullMarked
package dev.millrace.learner.algorithm;

import org.jspecify.annotations.NullMarked;

/// Compares the formulas, and the optimizer's program, with numbers that other code computed from the papers.
@NullMarked
package dev.millrace.learner.conformance;

import org.jspecify.annotations.NullMarked;

/// The groups of cases, each with the formulas that it checks.
@NullMarked
package dev.millrace.learner.conformance.group;

import org.jspecify.annotations.NullMarked;

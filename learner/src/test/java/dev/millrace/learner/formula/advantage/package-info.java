/// Formulas against hand-computed cases, reference numbers, random invariants and finite differences.
@NullMarked
package dev.millrace.learner.formula.advantage;

import org.jspecify.annotations.NullMarked;

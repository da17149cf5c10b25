/// What the learner computes, as pure functions of numbers: no Kafka, no files, no clock, no logging, no tensors.
///
/// Advantages and losses have packages of their own; here is what both, and the optimizer, share. A formula computes
/// in double, whatever it reads ([dev.millrace.learner.formula.Reals]). What is not finite is computed with like
/// anything else, so that it shows in the result.
@NullMarked
package dev.millrace.learner.formula;

import org.jspecify.annotations.NullMarked;

/// `math`: mathematical answers, judged by what they mean.
///
/// | package | what it does |
/// |---|---|
/// | `extraction` | finds the answer's text in a response |
/// | `token` | makes tokens of it |
/// | `parse` | makes an answer of the tokens, or several where they can be read in several ways |
/// | `answer`, `expression`, `number` | what is read |
/// | `evaluation` | decides whether two expressions are equal |
/// | `comparison` | decides whether two answers are |
///
/// Every bound is a count, not a clock: the same input gets the same verdict on every machine.
@NullMarked
package dev.millrace.verifiers.math;

import org.jspecify.annotations.NullMarked;

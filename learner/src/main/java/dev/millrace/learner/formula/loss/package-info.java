/// Losses, each with its analytic gradient by what the network put out, and with denominators that its caller gives,
/// so that a batch may come in any number of pieces.
@NullMarked
package dev.millrace.learner.formula.loss;

import org.jspecify.annotations.NullMarked;

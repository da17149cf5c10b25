/// A case of a file of reference numbers, and how far a result is from it.
@NullMarked
package dev.millrace.learner.conformance.trial;

import org.jspecify.annotations.NullMarked;

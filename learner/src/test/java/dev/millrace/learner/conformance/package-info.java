@NullMarked
package dev.millrace.learner.conformance;

import org.jspecify.annotations.NullMarked;

/// What is measured at each step, by name.
@NullMarked
package dev.millrace.learner.metric;

import org.jspecify.annotations.NullMarked;

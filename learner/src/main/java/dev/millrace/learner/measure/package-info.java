/// Measures of a step's samples: pure functions of what was assessed.
@NullMarked
package dev.millrace.learner.measure;

import org.jspecify.annotations.NullMarked;

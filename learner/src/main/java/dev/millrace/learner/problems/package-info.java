/// Where the learner's prompts come from.
@NullMarked
package dev.millrace.learner.problems;

import org.jspecify.annotations.NullMarked;

/// The learner's side of the log: what it reads, and the one transaction in which a step ends.
@NullMarked
package dev.millrace.learner.log;

import org.jspecify.annotations.NullMarked;

/// Tests of `log`.
@NullMarked
package dev.millrace.learner.log;

import org.jspecify.annotations.NullMarked;

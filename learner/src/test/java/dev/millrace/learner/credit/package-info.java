/// Tests of `credit`.
@NullMarked
package dev.millrace.learner.credit;

import org.jspecify.annotations.NullMarked;

/// Tests of what is measured.
@NullMarked
package dev.millrace.learner.metric;

import org.jspecify.annotations.NullMarked;

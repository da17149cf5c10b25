/// Tests of the settings.
@NullMarked
package dev.millrace.learner.algorithm;

import org.jspecify.annotations.NullMarked;

/// Tests of whole runs, on a log in memory and a very small network.
@NullMarked
package dev.millrace.learner;

import org.jspecify.annotations.NullMarked;

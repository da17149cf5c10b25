/// What verifiers did and how long it took, counted by any number of threads.
@NullMarked
package dev.millrace.verifiers.statistics;

import org.jspecify.annotations.NullMarked;

/// Tests of the topology by its test driver.
@NullMarked
package dev.millrace.scorer.topology;

import org.jspecify.annotations.NullMarked;

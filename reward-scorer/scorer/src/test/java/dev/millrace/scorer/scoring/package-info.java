/// Tests of the scoring without Kafka.
@NullMarked
package dev.millrace.scorer.scoring;

import org.jspecify.annotations.NullMarked;

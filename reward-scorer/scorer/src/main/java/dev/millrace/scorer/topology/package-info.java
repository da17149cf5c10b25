/// The scorer's Kafka Streams topology, built by one pure method.
@NullMarked
package dev.millrace.scorer.topology;

import org.jspecify.annotations.NullMarked;

/// Tests of the numbers of Kafka clients.
@NullMarked
package dev.millrace.ops.telemetry.kafka;

import org.jspecify.annotations.NullMarked;

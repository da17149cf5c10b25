/// The numbers of the process's Kafka clients and Kafka Streams, added up by role.
@NullMarked
package dev.millrace.ops.telemetry.kafka;

import org.jspecify.annotations.NullMarked;

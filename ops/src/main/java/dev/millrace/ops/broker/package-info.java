/// The embedded broker: a real Kafka node in a JVM of its own, started again when it dies, ended with its parent.
@NullMarked
package dev.millrace.ops.broker;

import org.jspecify.annotations.NullMarked;

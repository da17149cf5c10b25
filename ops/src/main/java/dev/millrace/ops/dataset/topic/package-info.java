/// Rows of data sets that lie on a Kafka topic, a JSON object a record.
@NullMarked
package dev.millrace.ops.dataset.topic;

import org.jspecify.annotations.NullMarked;

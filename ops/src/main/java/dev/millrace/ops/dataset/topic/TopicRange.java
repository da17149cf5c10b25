package dev.millrace.ops.dataset.topic;

import dev.millrace.ops.dataset.rows.DataSetException;
import dev.millrace.ops.dataset.rows.JsonRow;
import dev.millrace.ops.dataset.rows.Row;
import dev.millrace.ops.dataset.rows.RowPlace;
import dev.millrace.ops.dataset.rows.RowSource;
import dev.millrace.ops.dataset.rows.Rows;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/// A stretch of a partition.
///
/// @param topic of the partition
/// @param partition its number
/// @param from the first offset
/// @param until the offset after the last one
record TopicRange(DataTopic topic, int partition, long from, long until) implements RowSource {
    private static final Duration WAIT = Duration.ofMillis(100);

    /// Polls in a row that bring nothing before a source is given up: 20 seconds.
    private static final int PATIENCE = 200;

    @Override
    public String name() {
        return DataTopic.PREFIX + topic.topic() + "-" + partition;
    }

    @Override
    public String dataSource() {
        return topic.topic();
    }

    @Override
    public long size() {
        return until - from;
    }

    @Override
    public Rows open() {
        return new Records(topic.consumers().get());
    }

    private final class Records implements Rows {
        private final Consumer<byte[], byte[]> consumer;
        private final TopicPartition place = new TopicPartition(topic.topic(), partition);
        private Iterator<ConsumerRecord<byte[], byte[]>> polled =
                List.<ConsumerRecord<byte[], byte[]>>of().iterator();
        private long next = from;
        private int idle;

        Records(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
            consumer.assign(List.of(place));
            consumer.seek(place, from);
        }

        /// The position also passes over markers of transactions, which are no records.
        @Override
        public boolean hasNext() {
            try {
                while (!polled.hasNext() && consumer.position(place) < until) {
                    poll();
                }
                return polled.hasNext();
            } catch (KafkaException failed) {
                throw new DataSetException(
                        new RowPlace(TopicRange.this, '@', next), "record: got " + failed + ", expected one", failed);
            }
        }

        private void poll() {
            long before = consumer.position(place);
            polled = consumer.poll(WAIT).records(place).stream()
                    .filter(record -> record.offset() < until)
                    .iterator();
            idle = consumer.position(place) > before ? 0 : idle + 1;
            if (idle > PATIENCE) {
                throw new DataSetException(
                        new RowPlace(TopicRange.this, '@', next),
                        "record: got no answer from " + topic.cluster() + ", expected one");
            }
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var record = polled.next();
            next = record.offset() + 1;
            var at = new RowPlace(TopicRange.this, '@', record.offset());
            return record.value() == null
                    ? new Row.Broken(at, "value: got nothing, expected a JSON object")
                    : JsonRow.parse(at, "value", record.value());
        }

        @Override
        public long done() {
            return next - from;
        }

        @Override
        public void close() {
            consumer.close(DataTopic.CLOSING);
        }
    }
}

package dev.millrace.ops.telemetry.kafka;

import dev.millrace.messages.report.Measure;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.MetricName;

/// What is taken from the hundreds of numbers that Kafka's clients measure; meanings stand in ops/docs/metrics.md.
/// Numbers of single partitions, topics, nodes, tasks and stores are left out: there is no bound to how many there are.
public enum KafkaMeasure implements Measure {
    CONSUMED_RECORDS("consumedRecords", "records", Group.FETCH, "records-consumed-total", Form.TOTAL),
    CONSUMED_BYTES("consumedBytes", "bytes", Group.FETCH, "bytes-consumed-total", Form.TOTAL),
    CONSUMER_LAG("consumerLagMax", "records", Group.FETCH, "records-lag-max", Form.LARGEST),
    FETCH_LATENCY("fetchLatencyMaxSeconds", "s", Group.FETCH, "fetch-latency-max", Form.LARGEST_MILLIS),
    CONSUMER_CONNECTIONS("consumerConnections", "connections", Group.CONSUMER, "connection-count", Form.SUM),
    ASSIGNED_PARTITIONS("assignedPartitions", "partitions", Group.COORDINATOR, "assigned-partitions", Form.SUM),
    REBALANCES("rebalances", "rebalances", Group.COORDINATOR, "rebalance-total", Form.TOTAL),
    FAILED_REBALANCES("failedRebalances", "rebalances", Group.COORDINATOR, "failed-rebalance-total", Form.TOTAL),
    SHARED_RECORDS("sharedRecords", "records", Group.SHARE, "records-consumed-total", Form.TOTAL),
    SHARED_BYTES("sharedBytes", "bytes", Group.SHARE, "bytes-consumed-total", Form.TOTAL),
    ACKNOWLEDGEMENTS("acknowledgements", "acknowledgements", Group.SHARE, "acknowledgements-send-total", Form.TOTAL),
    FAILED_ACKNOWLEDGEMENTS(
            "failedAcknowledgements", "acknowledgements", Group.SHARE, "acknowledgements-error-total", Form.TOTAL),
    SENT_RECORDS("sentRecords", "records", Group.PRODUCER, "record-send-total", Form.TOTAL),
    SENT_BYTES("sentBytes", "bytes", Group.PRODUCER, "outgoing-byte-total", Form.TOTAL),
    RETRIED_RECORDS("retriedRecords", "records", Group.PRODUCER, "record-retry-total", Form.TOTAL),
    FAILED_RECORDS("failedRecords", "records", Group.PRODUCER, "record-error-total", Form.TOTAL),
    REQUEST_LATENCY("requestLatencyMaxSeconds", "s", Group.PRODUCER, "request-latency-max", Form.LARGEST_MILLIS),
    QUEUE_TIME("queueTimeMaxSeconds", "s", Group.PRODUCER, "record-queue-time-max", Form.LARGEST_MILLIS),
    BUFFER_WAIT("bufferWaitSeconds", "s", Group.PRODUCER, "bufferpool-wait-time-ns-total", Form.TOTAL_NANOS),
    COMMIT_TIME("transactionCommitSeconds", "s", Group.PRODUCER, "txn-commit-time-ns-total", Form.TOTAL_NANOS),
    ABORT_TIME("transactionAbortSeconds", "s", Group.PRODUCER, "txn-abort-time-ns-total", Form.TOTAL_NANOS),
    PRODUCER_CONNECTIONS("producerConnections", "connections", Group.PRODUCER, "connection-count", Form.SUM),
    STREAM_THREADS("streamThreadsAlive", "threads", Group.STREAM, "alive-stream-threads", Form.SUM),
    FAILED_STREAM_THREADS("streamThreadsFailed", "threads", Group.STREAM, "failed-stream-threads", Form.SUM),
    PROCESSED_RECORDS("streamRecords", "records", Group.THREAD, "process-total", Form.TOTAL),
    PROCESS_LATENCY("streamProcessLatencyMaxSeconds", "s", Group.THREAD, "process-latency-max", Form.LARGEST_MILLIS),
    STREAM_COMMITS("streamCommits", "commits", Group.THREAD, "commit-total", Form.TOTAL),
    COMMIT_LATENCY("streamCommitLatencyMaxSeconds", "s", Group.THREAD, "commit-latency-max", Form.LARGEST_MILLIS),
    POLL_LATENCY("streamPollLatencyMaxSeconds", "s", Group.THREAD, "poll-latency-max", Form.LARGEST_MILLIS);

    /// How numbers of several clients become one.
    enum Form {
        /// Their sum, those of closed clients included; it never falls.
        TOTAL(1),
        /// The same of nanoseconds.
        TOTAL_NANOS(1e-9),
        /// Their sum.
        SUM(1),
        /// The largest of them.
        LARGEST(1),
        /// The same of milliseconds.
        LARGEST_MILLIS(1e-3);

        private final double scale;

        Form(double scale) {
            this.scale = scale;
        }

        /// What makes the measure's unit of Kafka's.
        double scale() {
            return scale;
        }

        /// Whether it never falls.
        boolean isTotal() {
            return this == TOTAL || this == TOTAL_NANOS;
        }

        /// Whether the largest counts.
        boolean isLargest() {
            return this == LARGEST || this == LARGEST_MILLIS;
        }
    }

    /// Kafka's groups of metrics that one client or one thread has once.
    private enum Group {
        FETCH("consumer-fetch-manager-metrics"),
        CONSUMER("consumer-metrics"),
        COORDINATOR("consumer-coordinator-metrics"),
        SHARE("consumer-share-fetch-manager-metrics"),
        PRODUCER("producer-metrics"),
        STREAM("stream-metrics"),
        THREAD("stream-thread-metrics");

        private final String kafka;

        Group(String kafka) {
            this.kafka = kafka;
        }
    }

    private final String key;
    private final String unit;
    private final Group group;
    private final String kafka;
    private final Form form;

    KafkaMeasure(String name, String unit, Group group, String kafka, Form form) {
        this.key = "kafka." + name;
        this.unit = unit;
        this.group = group;
        this.kafka = kafka;
        this.form = form;
    }

    /// Which one a metric of Kafka's belongs to, if any: those with more tags than the client's or thread's are parts
    /// of others.
    static Optional<KafkaMeasure> of(MetricName name) {
        return name.tags().size() > 1
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(each -> each.group.kafka.equals(name.group()) && each.kafka.equals(name.name()))
                        .findFirst();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public boolean isTotal() {
        return form.isTotal();
    }

    /// How numbers of several clients become one.
    Form form() {
        return form;
    }
}

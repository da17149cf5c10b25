package dev.millrace.ops.telemetry.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.report.WorkerReport;
import dev.millrace.messages.report.WorkerState;
import dev.millrace.messages.serde.MessageSerdes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ReportTopicTest {
    private static final WorkerReport REPORT =
            new WorkerReport("scorer", "scorer-1", 7, WorkerState.WORKING, Map.of("scorer.groups", 1.0), "", false);

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final List<WorkerReport> lost = new ArrayList<>();
    private final ReportTopic topic = new ReportTopic("r.reports", producer);

    @Test
    void aReportLiesUnderItsWorkersName() {
        topic.send(REPORT, lost::add);
        var record = producer.history().getFirst();
        assertThat(record.topic()).isEqualTo("r.reports");
        assertThat(record.key()).isEqualTo("scorer-1");
        assertThat(MessageSerdes.workerReport().deserializer().deserialize("t", record.value()))
                .isEqualTo(REPORT);
    }

    @Test
    void whatTheProducerRefusesIsSaidToBeLostAndNothingIsThrown() {
        producer.sendException = new TimeoutException("no broker");
        topic.send(REPORT, lost::add);
        producer.sendException = null;
        topic.send(REPORT, lost::add);
        assertThat(lost).containsExactly(REPORT);
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void whatTheBrokerDoesNotTakeIsSaidToBeLost() {
        var slow = new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        new ReportTopic("r.reports", slow).send(REPORT, lost::add);
        assertThat(lost).isEmpty();
        slow.errorNext(new TimeoutException("no broker"));
        assertThat(lost).containsExactly(REPORT);
    }
}

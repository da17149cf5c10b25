package dev.millrace.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrokerDiagnosisTest {
    private static final BrokerFolder FOLDER = new BrokerFolder(Path.of("data"), Path.of("broker.log"));

    @Test
    void reportsAFullDiskAndDoesNotStartAgain() {
        var diagnosis = BrokerDiagnosis.of("""
                INFO Millrace broker begins
                ERROR Error while appending records to run.rollouts-0 in dir data
                java.io.IOException: No space left on device
                ERROR Shutdown broker because all log dirs in data have failed
                """);
        assertThat(diagnosis.mayRecover()).isFalse();
        assertThat(diagnosis.describe(FOLDER)).contains("data", "full disk", "expected free space");
    }

    @Test
    void forgetsWhatAnEarlierLifeReported() {
        var diagnosis = BrokerDiagnosis.of("""
                INFO Millrace broker begins
                java.io.IOException: No space left on device
                INFO Millrace broker begins
                ERROR something else
                """);
        assertThat(diagnosis).isEqualTo(new BrokerDiagnosis.Died("ERROR something else"));
    }

    @Test
    void startsAgainAfterADeathWithoutMessage() {
        var diagnosis = BrokerDiagnosis.of("INFO Millrace broker begins\n");
        assertThat(diagnosis.mayRecover()).isTrue();
        assertThat(diagnosis.describe(FOLDER))
                .isEqualTo("broker: got an end of its process, expected it to serve; its log is broker.log");
    }
}

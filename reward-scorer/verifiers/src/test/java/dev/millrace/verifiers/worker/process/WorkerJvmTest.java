package dev.millrace.verifiers.worker.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkerJvmTest {
    @Test
    void saysWhichSignalAnExitCodeStandsFor() {
        assertThat(WorkerJvm.ended(137)).isEqualTo("process: ended with exit code 137 (signal 9)");
        assertThat(WorkerJvm.ended(3)).isEqualTo("process: ended with exit code 3");
        assertThat(WorkerJvm.ended(128)).isEqualTo("process: ended with exit code 128");
        assertThat(WorkerJvm.ended(255)).isEqualTo("process: ended with exit code 255");
    }
}

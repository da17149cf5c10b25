package dev.millrace.ops.telemetry.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.report.Reading;
import org.junit.jupiter.api.Test;

class ThisProcessTest {
    @Test
    void everyMeasureIsTold() {
        assertThat(ThisProcess.readings())
                .extracting(Reading::measure)
                .containsExactlyInAnyOrder(ProcessMeasure.values());
    }

    @Test
    void memoryIsMoreThanTheHeapOfAJvmThatHasJustStarted() {
        assertThat(ThisProcess.readings())
                .filteredOn(reading -> reading.measure() == ProcessMeasure.MEMORY)
                .allSatisfy(reading -> assertThat(reading.value()).isBetween(1e7, 1e12));
    }
}

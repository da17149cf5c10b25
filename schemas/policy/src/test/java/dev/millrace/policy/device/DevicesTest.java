package dev.millrace.policy.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DevicesTest {
    @Test
    void listsThoseThatAreThereForOneThatIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Devices.named("cuda:3"))
                .withMessage("device: got cuda:3, expected one of " + String.join(", ", Devices.names()));
    }

    @Test
    void alwaysHasAProcessorWithMemory() {
        assertThat(Devices.names()).startsWith("cpu");
        assertThat(FreeMemory.of("cpu").orElseThrow()).isPositive();
    }
}

package dev.millrace.verifiers.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.sandbox.SandboxUnavailableException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxToolsTest {
    @Test
    void saysEverythingThatIsMissingAndHowToGetIt() {
        assertThatThrownBy(() -> SandboxTools.in(List.of()))
                .isInstanceOf(SandboxUnavailableException.class)
                .hasMessageStartingWith("sandbox: got no sh, no bwrap, no prlimit")
                .hasMessageContaining("apt install bubblewrap util-linux");
    }

    @Test
    void refusesAProcessorWhoseSystemCallsItDoesNotKnow() {
        assertThatThrownBy(() -> SystemCallTable.of("riscv64"))
                .isInstanceOf(SandboxUnavailableException.class)
                .hasMessage("sandbox: got the processor 'riscv64', expected amd64 or aarch64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "aarch64"})
    void aFilterIsAWholeNumberOfInstructionsThatTheKernelTakes(String processor) {
        var table = SystemCallTable.of(processor);
        var filter = SystemCallFilter.of(table);
        assertThat(table.refused()).doesNotHaveDuplicates().doesNotContain(table.socket(), table.socketPair());
        assertThat(filter.length % 8).isZero();
        assertThat(filter.length / 8).isEqualTo(12 + 2 * table.refused().length).isLessThan(4_096);
    }
}

package dev.millrace.verifiers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.BudgetSpentException;
import dev.millrace.verifier.sandbox.Sandbox;
import dev.millrace.verifier.sandbox.SandboxOutcome.End;
import dev.millrace.verifier.sandbox.SandboxOutcome;
import dev.millrace.verifier.sandbox.SandboxUnavailableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BubblewrapSandboxTest {
    private static Sandbox sandbox;
    private static PythonInterpreter python;

    @BeforeAll
    static void findSandbox() {
        sandbox = Sandboxes.working();
        python = Sandboxes.python();
    }

    private static SandboxOutcome run(String code, String input, Budget budget) throws InterruptedException {
        var files = Map.of("program.py", code.getBytes(StandardCharsets.UTF_8));
        var bytes = input.getBytes(StandardCharsets.UTF_8);
        return sandbox.run(python.program(List.of("program.py"), files, bytes, Sandboxes.SMALL), budget);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void givesBackWhatAProgramPrintsAndItsExitCode() throws Exception {
        var outcome =
                run("import sys; print(input()); print('e', file=sys.stderr); sys.exit(7)", "é\n", Sandboxes.budget());
        assertThat(outcome.end()).isEqualTo(End.EXITED);
        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(text(outcome.output())).isEqualTo("é\n");
        assertThat(text(outcome.errors())).isEqualTo("e\n");
    }

    @Test
    void killsTheProgramWhenTheBudgetIsSpent() {
        var budget = Budget.of(Duration.ofMillis(300));
        assertThatThrownBy(() -> run("while True: pass # budget-spent", "", budget))
                .isInstanceOf(BudgetSpentException.class);
        assertNothingRuns();
    }

    @Test
    void killsTheProgramWhenTheCallerIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> run("while True: pass", "", Sandboxes.budget()))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertNothingRuns();
    }

    @Test
    void showsAPythonNothingOfItsWritableWorkToTheNextProgram() throws Exception {
        run("open('left', 'w').write('x')", "", Sandboxes.budget());
        var outcome = run("import os; print(os.listdir())", "", Sandboxes.budget());
        assertThat(text(outcome.output())).isEqualTo("['program.py']\n");
    }

    @Test
    void aPythonThatIsNoneIsRefusedWithWhatWasTried() {
        assertThatThrownBy(
                        () -> PythonInterpreter.find(sandbox, Optional.of(Path.of("/bin/false")), Sandboxes.budget()))
                .isInstanceOf(SandboxUnavailableException.class)
                .hasMessageContaining("/bin/false: is no Python 3")
                .hasMessageContaining("apt install python3");
    }

    private static void assertNothingRuns() {
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains("program.py") && line.contains("bwrap"));
    }
}

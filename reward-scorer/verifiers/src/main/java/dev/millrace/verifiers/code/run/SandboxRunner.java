package dev.millrace.verifiers.code.run;

import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.sandbox.Sandbox;
import dev.millrace.verifier.sandbox.SandboxLimits;
import dev.millrace.verifier.sandbox.SandboxOutcome;
import dev.millrace.verifiers.sandbox.PythonInterpreter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs solutions in a sandbox of this machine, one for each: all tests of a solution share it.
public final class SandboxRunner implements CodeRunner {
    private static final String SCRIPT = "runner.py";

    /// For Python to begin, and for what the runner does between tests.
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private static final int MOST_OUTPUT = 64 << 20;
    private static final int MOST_ERRORS_SHOWN = 300;

    private final Sandbox sandbox;
    private final Optional<Path> named;
    private final SandboxLimits limits;
    private volatile @Nullable PythonInterpreter found;

    /// Nothing is run yet.
    ///
    /// @param sandbox where to run
    /// @param python the interpreter; if none is named, the first that works
    /// @param limits of a solution, of which time and output follow from the tests
    public SandboxRunner(Sandbox sandbox, Optional<Path> python, SandboxLimits limits) {
        this.sandbox = sandbox;
        this.named = python;
        this.limits = limits;
    }

    @Override
    public void warmUp(Budget budget) throws InterruptedException {
        python(budget);
    }

    @Override
    public RunReport run(Job job, Budget budget) throws RunFailedException, InterruptedException {
        var python = python(budget);
        var messages = JobMessages.of(python.modules(), true);
        var script = RunnerScript.of(job).getBytes(StandardCharsets.UTF_8);
        var program = python.program(
                List.of("-S", "-B", "-X", "utf8", SCRIPT), Map.of(SCRIPT, script), messages.of(job), limits(job));
        var outcome = sandbox.run(program, budget);
        return new ReportReader(job, messages.seal()).read(outcome.output(), circumstances(outcome));
    }

    private SandboxLimits limits(Job job) {
        var time =
                Duration.ofMillis((long) (1_000 * job.limits().totalSeconds())).plus(MARGIN);
        return new SandboxLimits(time, limits.memoryBytes(), limits.diskBytes(), MOST_OUTPUT, limits.processes());
    }

    private PythonInterpreter python(Budget budget) throws InterruptedException {
        var known = found;
        if (known == null) {
            known = PythonInterpreter.find(sandbox, named, budget);
            found = known;
        }
        return known;
    }

    private static String circumstances(SandboxOutcome outcome) {
        var errors = new String(outcome.errors(), StandardCharsets.UTF_8).strip();
        return "ended as " + outcome.end() + " with exit code " + outcome.exitCode() + " and said '"
                + errors.substring(0, Math.min(MOST_ERRORS_SHOWN, errors.length())) + "'";
    }
}

package dev.millrace.verifiers.sandbox;

import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.sandbox.SandboxLimits;
import dev.millrace.verifier.sandbox.SandboxOutcome.End;
import dev.millrace.verifier.sandbox.SandboxOutcome;
import dev.millrace.verifier.sandbox.SandboxProgram;
import dev.millrace.verifier.sandbox.SandboxUnavailableException;
import dev.millrace.verifiers.sandbox.command.SandboxCommand;
import dev.millrace.verifiers.sandbox.command.SandboxFolder;
import dev.millrace.verifiers.sandbox.command.SandboxTools;
import dev.millrace.verifiers.sandbox.command.SystemCallFilter;
import dev.millrace.verifiers.sandbox.command.SystemCallTable;
import dev.millrace.verifiers.sandbox.process.Launcher;
import dev.millrace.verifiers.sandbox.process.SandboxProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What runs a program in a sandbox on this machine.
///
/// @param tools the programs that do
/// @param filter the filter of system calls
record SandboxMachinery(SandboxTools tools, byte[] filter) {
    private static final Duration TRIAL_TIME = Duration.ofSeconds(10);

    private static final String WHAT_HELPS =
            "expected namespaces for ordinary users. On the machine: bubblewrap 0.8 or "
                    + "later; sysctl user.max_user_namespaces above 0, kernel.unprivileged_userns_clone=1 (Debian), "
                    + "kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu). In a container: start it with "
                    + "--security-opt seccomp=unconfined --security-opt apparmor=unconfined "
                    + "--security-opt systempaths=unconfined. "
                    + "java.io.tmpdir must be a folder that other users can enter";

    /// That of this machine, which may not work.
    ///
    /// @throws SandboxUnavailableException if something is missing
    static SandboxMachinery find() {
        return new SandboxMachinery(SandboxTools.find(), SystemCallFilter.of(SystemCallTable.ofThisMachine()));
    }

    /// Runs a program that does nothing.
    ///
    /// @throws SandboxUnavailableException if it did not run
    void tryOut(int user, Budget budget) throws InterruptedException {
        var nothing = new SandboxProgram(
                List.of(tools.limiter().toString(), "--version"),
                Map.of(),
                List.of(),
                Map.of("trial", new byte[1]),
                new byte[0],
                SandboxLimits.DEFAULT.within(TRIAL_TIME));
        var outcome = run(nothing, user, budget);
        if (outcome.end() != End.EXITED || outcome.exitCode() != 0) {
            var said = new String(outcome.errors(), StandardCharsets.UTF_8).strip();
            throw new SandboxUnavailableException("sandbox: got " + outcome.end() + " with exit code "
                    + outcome.exitCode() + " and '" + said + "' from bubblewrap, " + WHAT_HELPS);
        }
    }

    /// Runs a program.
    SandboxOutcome run(SandboxProgram program, int user, Budget budget) throws InterruptedException {
        budget.check();
        try (var folder = SandboxFolder.of(filter, program.files())) {
            var process = Launcher.start(SandboxCommand.of(tools, user, program, folder));
            return new SandboxProcess(process, program.limits(), program.input()).await(budget);
        }
    }
}

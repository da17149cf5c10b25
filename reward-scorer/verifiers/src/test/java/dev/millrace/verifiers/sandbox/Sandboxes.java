package dev.millrace.verifiers.sandbox;

import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.sandbox.Sandbox;
import dev.millrace.verifier.sandbox.SandboxLimits;
import dev.millrace.verifier.sandbox.SandboxUnavailableException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The sandbox of this machine. Tests are skipped where there is none, except where they must not be (`CI=true`).
public final class Sandboxes {
    /// 10 s, 256 MiB of memory, 8 MiB of files, 256 KiB of output, 16 processes.
    public static final SandboxLimits SMALL =
            new SandboxLimits(Duration.ofSeconds(10), 256L << 20, 8L << 20, 256 << 10, 16);

    private static final Sandbox SANDBOX = new BubblewrapSandbox(new SandboxSettings(2, 64_000));
    private static @Nullable PythonInterpreter python;

    private Sandboxes() {}

    /// One that works.
    public static Sandbox working() {
        python();
        return SANDBOX;
    }

    /// One that never works.
    public static Sandbox none() {
        return (_, _) -> {
            throw new SandboxUnavailableException("sandbox: got no bwrap, expected it installed");
        };
    }

    /// A Python that runs in it.
    public static synchronized PythonInterpreter python() {
        var known = python;
        if (known == null) {
            known = found();
            python = known;
        }
        return known;
    }

    private static PythonInterpreter found() {
        try {
            return PythonInterpreter.find(SANDBOX, Optional.empty(), budget());
        } catch (SandboxUnavailableException missing) {
            if ("true".equals(System.getenv("CI"))) {
                throw missing;
            }
            return Assumptions.abort(missing.getMessage());
        } catch (InterruptedException thrown) {
            throw new AssertionError(thrown);
        }
    }

    /// More than any test needs.
    public static Budget budget() {
        return Budget.of(Duration.ofMinutes(1));
    }
}

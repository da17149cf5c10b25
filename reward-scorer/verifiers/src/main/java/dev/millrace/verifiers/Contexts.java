package dev.millrace.verifiers;

import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifier.sandbox.Sandbox;
import dev.millrace.verifiers.sandbox.BubblewrapSandbox;
import dev.millrace.verifiers.sandbox.SandboxSettings;
import java.net.http.HttpClient;
import java.time.InstantSource;

/// What verifiers may use.
public final class Contexts {
    private Contexts() {}

    /// A context of this process, which counts nothing.
    public static VerifierContext plain() {
        return counting(VerifierMetrics.NONE);
    }

    /// A context of this process.
    ///
    /// @param metrics takes what verifiers count and measure
    public static VerifierContext counting(VerifierMetrics metrics) {
        return new OfProcess(metrics, SharedSandbox.SANDBOX, InstantSource.system());
    }

    private record OfProcess(VerifierMetrics metrics, Sandbox sandbox, InstantSource clock) implements VerifierContext {
        @Override
        public HttpClient http() {
            return SharedClient.HTTP;
        }
    }

    /// Made when the first verifier asks for it: that takes a quarter of a second.
    private static final class SharedClient {
        private static final HttpClient HTTP = HttpClient.newHttpClient();
    }

    /// One for all verifiers of this process, so that its slots bound what runs at once.
    private static final class SharedSandbox {
        private static final Sandbox SANDBOX = new BubblewrapSandbox(
                SandboxSettings.DEFAULT.ofProcess(ProcessHandle.current().pid()));
    }
}

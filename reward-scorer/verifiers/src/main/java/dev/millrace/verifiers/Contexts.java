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
        return new Plain(
                VerifierMetrics.NONE,
                HttpClient.newHttpClient(),
                new BubblewrapSandbox(SandboxSettings.DEFAULT),
                InstantSource.system());
    }

    private record Plain(VerifierMetrics metrics, HttpClient http, Sandbox sandbox, InstantSource clock)
            implements VerifierContext {}
}

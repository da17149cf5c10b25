package dev.millrace.verifier;

import dev.millrace.verifier.sandbox.Sandbox;
import java.net.http.HttpClient;
import java.time.InstantSource;

/// What a verifier may use. It is there as long as the verifier.
public interface VerifierContext {
    /// Takes what the verifier counts and measures.
    VerifierMetrics metrics();

    /// A client to ask services with; shared, never closed by a verifier. It follows no redirects, so that what a
    /// request carries reaches nobody else.
    HttpClient http();

    /// Where programs run that nobody trusts.
    Sandbox sandbox();

    /// What time it is.
    InstantSource clock();
}

package dev.millrace.verifiers.code;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.sandbox.Sandbox;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.Verifiers;
import dev.millrace.verifiers.sandbox.Sandboxes;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// What the verifier of code concludes.
///
/// @param sandbox where solutions run
/// @param python the interpreter
/// @param made those that were made, by their settings
record CodeVerdicts(Sandbox sandbox, String python, Map<Map<String, String>, Verifier> made) {
    /// In the sandbox of this machine.
    static CodeVerdicts ofThisMachine() {
        var sandbox = Sandboxes.working();
        return in(sandbox, Sandboxes.python().program().toString());
    }

    /// In another sandbox.
    static CodeVerdicts in(Sandbox sandbox, String python) {
        return new CodeVerdicts(sandbox, python, new HashMap<>());
    }

    /// On a response that is nothing but a block of Python.
    Verdict of(Map<String, String> settings, String groundTruth, String solution) {
        return of(settings, groundTruth, "```python\n" + solution + "\n```", Map.of());
    }

    /// On a response, with other columns.
    Verdict of(Map<String, String> settings, String groundTruth, String response, Map<String, String> metadata) {
        try {
            return made.computeIfAbsent(settings, this::verifier)
                    .verify(Requests.of(groundTruth, response, metadata), Budget.of(Duration.ofSeconds(60)));
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new AssertionError(thrown);
        }
    }

    /// The verifier.
    Verifier verifier(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        if (!settings.containsValue("http")) {
            all.putIfAbsent("python", python);
        }
        return Verifiers.onClassPath().create("code", all, new Context(sandbox));
    }

    private record Context(Sandbox sandbox) implements VerifierContext {
        @Override
        public VerifierMetrics metrics() {
            return VerifierMetrics.NONE;
        }

        @Override
        public HttpClient http() {
            return HttpClient.newHttpClient();
        }

        @Override
        public InstantSource clock() {
            return InstantSource.system();
        }
    }
}

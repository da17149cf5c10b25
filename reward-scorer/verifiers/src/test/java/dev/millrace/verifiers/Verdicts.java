package dev.millrace.verifiers;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import java.time.Duration;
import java.util.Map;

/// What built-in verifiers conclude, found by name as the configuration finds them.
public final class Verdicts {
    private Verdicts() {}

    /// Makes a verifier and has it judge one request.
    public static Verdict of(String verifier, Map<String, String> settings, VerifierRequest request) {
        try (var made = Verifiers.onClassPath().create(verifier, settings, Contexts.plain())) {
            return made.verify(request, Budget.of(Duration.ofSeconds(60)));
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new AssertionError(thrown);
        }
    }
}

package dev.millrace.scorer.verifier;

import java.util.Map;

/// Makes a kind of verifier. Found by [java.util.ServiceLoader]: an implementation is named in
/// `META-INF/services/dev.millrace.scorer.verifier.VerifierFactory` and lies on the class path.
public interface VerifierFactory {
    /// What the configuration calls it.
    String name();

    /// Makes one.
    ///
    /// @param settings from the configuration, by name
    /// @throws IllegalArgumentException if a setting is unknown or has a value it cannot have
    Verifier create(Map<String, String> settings);
}

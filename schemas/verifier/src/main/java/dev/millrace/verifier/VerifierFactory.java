package dev.millrace.verifier;

/// Makes a kind of verifier. Found by [java.util.ServiceLoader]: an implementation is named in
/// `META-INF/services/dev.millrace.verifier.VerifierFactory`.
public interface VerifierFactory {
    /// What the configuration calls it.
    String name();

    /// What its verifiers are like. If it says nothing, each runs in a process of its own.
    ///
    /// @param settings from the configuration
    default Traits traits(VerifierSettings settings) {
        return Traits.UNKNOWN;
    }

    /// Makes one.
    ///
    /// @param settings from the configuration
    /// @param context what it may use
    /// @throws IllegalArgumentException if settings do not go together; single values are refused by the settings
    Verifier create(VerifierSettings settings, VerifierContext context);
}

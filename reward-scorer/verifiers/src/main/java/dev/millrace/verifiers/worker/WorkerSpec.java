package dev.millrace.verifiers.worker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A verifier that is to run in worker processes.
///
/// @param verifier its factory's name
/// @param settings its own
/// @param plugins where plug-ins lie, if anywhere beside the class path
/// @param limits what it may use
public record WorkerSpec(String verifier, Map<String, String> settings, Optional<Path> plugins, WorkerLimits limits) {
    public WorkerSpec {
        settings = Map.copyOf(settings);
    }

    /// A verifier on the class path, within the default limits.
    public static WorkerSpec of(String verifier, Map<String, String> settings) {
        return new WorkerSpec(verifier, settings, Optional.empty(), WorkerLimits.DEFAULT);
    }

    /// The same within other limits.
    public WorkerSpec within(WorkerLimits others) {
        return new WorkerSpec(verifier, settings, plugins, others);
    }
}

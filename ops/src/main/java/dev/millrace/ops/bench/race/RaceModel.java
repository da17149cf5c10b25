package dev.millrace.ops.bench.race;

import dev.millrace.policy.config.ConfigReader;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.document.Problems;
import java.nio.file.Path;
import java.util.Map;

/// The shape of the policy, as a peer that builds it by hand needs it.
final class RaceModel {
    private RaceModel() {}

    /// Reads it.
    ///
    /// @param folder of the checkpoint
    static Map<String, Object> of(Path folder) {
        var problems = new Problems();
        var read = ConfigReader.read(folder, problems);
        CheckpointException.throwIfAny(folder, problems);
        var config = read.orElseThrow();
        return Map.of(
                "layers", config.dimensions().layers(),
                "heads", config.attention().heads(),
                "positions", config.dimensions().maxPositions(),
                "theta", config.rope().theta(),
                "epsilon", config.rmsNormEpsilon());
    }
}

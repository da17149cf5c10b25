package dev.millrace.ops.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.history.StepRange;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.screen.Terminal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Map;

/// What tests know of replay.
public final class Replays {
    private Replays() {}

    /// Requires every step of a run to be the same when it is done again; and the same of a run that trains another
    /// algorithm on its trajectories.
    ///
    /// @param run its directory
    /// @param stranger directory of a run that started from another model
    /// @param folder for the new run
    public static void requireSame(Path run, Path stranger, Path folder) {
        try (var recorded = RecordedRun.open(run, Optional.empty())) {
            var result = verify(recorded, Optional.empty());
            assertThat(result.isIdentical()).as(result.text()).isTrue();
            assertThat(result.identical()).isEqualTo(result.range().last()).isPositive();
            assertThatThrownBy(() -> verify(recorded, Optional.of(stranger.resolve("initial"))))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("expected the model that the run started from");
            var changes =
                    new WhatIfSettings(Optional.of("grpo"), List.of("algorithm.policyOptimizer.learningRate=0.01"));
            var trained = new WhatIf(recorded, Optional.empty(), quiet())
                    .train(StepRange.ALL, changes, folder.resolve("what-if"), () -> false);
            assertThat(trained.steps()).isPositive();
            assertThat(trained.leastSampleSize()).isBetween(0.0, 1.0);
        }
        try (var other = RecordedRun.open(folder.resolve("what-if"), Optional.empty())) {
            var again = verify(other, Optional.empty());
            assertThat(again.isIdentical()).as(again.text()).isTrue();
        }
    }

    private static VerifyResult verify(RecordedRun run, Optional<Path> model) {
        return new Verification(run, model, quiet()).verify(StepRange.ALL, () -> false);
    }

    private static Screen quiet() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Screen(nowhere, Terminal.NONE, Map.of());
    }
}

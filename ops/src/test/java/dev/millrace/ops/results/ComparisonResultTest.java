package dev.millrace.ops.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.ops.curve.Curve;
import dev.millrace.ops.curve.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ComparisonResultTest {
    /// Runs of two updates of ten seconds, on a straight line from 0.2.
    private static RunOutcome run(String preset, long seed, double end) {
        var curve = new Curve(List.of(new Point(0, 0.2), new Point(2, end)));
        return new RunOutcome.Finished(
                new RunKey(preset, seed),
                new RunCurves(Map.of(RunCurves.HELD_OUT, curve), Optional.empty(), List.of(5.0, 15.0, 25.0)));
    }

    private static RunOutcome failed(String preset, long seed) {
        return new RunOutcome.Failed(new RunKey(preset, seed), "policyLoss: got NaN, expected a finite number");
    }

    private static ComparisonResult result(RunOutcome... outcomes) {
        return new ComparisonResult(List.of(outcomes), OptionalDouble.of(0.6));
    }

    @Test
    void aRowHasTheMeanOverSeeds() {
        var row = result(run("vapo", 1, 1.0), run("vapo", 2, 0.6)).rows().getFirst();
        assertThat(row.heldOut().mean()).isCloseTo(0.8, within(1e-12));
        assertThat(row.area().mean()).isCloseTo(0.5, within(1e-12));
        // t(0.975, 1) = 12.7062, s = 0.2 * sqrt(2).
        assertThat(row.heldOut().halfWidth().orElseThrow()).isCloseTo(12.7062 * 0.2, within(1e-4));
    }

    @Test
    void runsThatNeverReachTheRateAreCounted() {
        var row = result(run("vapo", 1, 1.0), run("vapo", 2, 0.5)).rows().getFirst();
        assertThat(row.finished()).isEqualTo(2);
        assertThat(row.reached()).isOne();
        assertThat(row.updates().orElseThrow().mean()).isCloseTo(1, within(1e-12));
        assertThat(row.seconds().orElseThrow().mean()).isCloseTo(15, within(1e-12));
    }

    @Test
    void failedRunsAreCountedAndInNoMean() {
        var result = result(run("vapo", 1, 1.0), failed("vapo", 2), failed("ppo", 1));
        assertThat(result.rows()).singleElement().satisfies(row -> {
            assertThat(row.failed()).isOne();
            assertThat(row.heldOut().n()).isOne();
        });
        assertThat(new ComparisonText(result, "").markdown())
                .contains("1 (1 failed)", "- ppo-1: policyLoss: got NaN, expected a finite number");
    }

    @Test
    void differencesArePairedBySeed() {
        var result = result(
                run("vapo", 1, 0.9),
                run("grpo", 1, 0.8),
                run("vapo", 2, 0.5),
                run("grpo", 2, 0.4),
                run("vapo", 3, 0.1));
        assertThat(result.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.heldOut().mean()).isCloseTo(0.1, within(1e-12));
            assertThat(difference.heldOut().n()).isEqualTo(2);
            assertThat(difference.heldOut().excludesZero()).isTrue();
        });
    }

    @Test
    void presetsWithoutACommonSeedHaveNoDifference() {
        assertThat(result(run("vapo", 1, 0.9), run("grpo", 2, 0.8)).differences())
                .isEmpty();
    }

    @Test
    void theRateIsHalfOfTheWayUnlessAsked() {
        var outcomes = List.of(run("vapo", 1, 0.9));
        assertThat(new ComparisonResult(outcomes, OptionalDouble.empty()).rate())
                .isEqualTo(0.6);
        assertThat(new ComparisonResult(outcomes, OptionalDouble.of(0.7)).rate())
                .isEqualTo(0.7);
    }

    @Test
    void theTextHasARowAPresetAndTheValuesARunEach() {
        var result = result(run("vapo", 1, 1.0), run("grpo", 1, 0.5));
        assertThat(new ComparisonText(result, "").table().lines().toList())
                .contains("| vapo | 1 | 1.000 | - | 0.600 | 1 (1 of 1) | 15 (1 of 1) |")
                .contains("| grpo | 1 | 0.500 | - | 0.350 | 0 of 1 | 0 of 1 |");
        assertThat(new ArrayList<>(ComparisonValues.of(result).keySet()))
                .containsExactly("rate", "presets", "differences", "runs");
    }
}

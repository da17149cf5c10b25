package dev.millrace.scorer.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.report.Measure;
import dev.millrace.messages.report.Reading;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.scorer.scoring.Groups;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.scorer.scoring.ScorerTally;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.composition.RewardRules;
import dev.millrace.verifiers.judging.Judge;
import dev.millrace.verifiers.statistics.LatencyQuantiles;
import dev.millrace.verifiers.statistics.VerifierStatistics;
import dev.millrace.verifiers.statistics.VerifierStatistics.ProcessCounts;
import dev.millrace.verifiers.statistics.VerifierStatistics.VerdictCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final WorkerClock CLOCK = new WorkerClock("w", 3_000_000_000L, 500_000_000L);
    private static final VerifierStatistics STATISTICS = new VerifierStatistics(
            new VerdictCounts(1, 2, 3, 4, 5, 6),
            new ProcessCounts(7, 8, 9, 10),
            new LatencyQuantiles(11, 2_000_000, 1_000_000, 3_000_000, 4_000_000, 5_000_000, 6_000_000),
            new LatencyQuantiles(0, 0, 0, 0, 0, 0, 0));

    private static Map<String, Double> byName(List<Reading> readings) {
        return readings.stream().collect(Collectors.toMap(Reading::name, Reading::value));
    }

    private static List<Measure> measures(Measure[]... all) {
        List<Measure> measures = new ArrayList<>();
        Arrays.stream(all).map(Arrays::asList).forEach(measures::addAll);
        return measures;
    }

    @Test
    void aScorerTellsEveryMeasureOfItselfItsVerifiersAndTheJudgeBeside() {
        var verifiers = Map.of("math", new VerifierProgress(STATISTICS, Map.of()));
        var judge = new JudgeProgress(1, 2, 3, CLOCK, verifiers);
        var counts = new ScorerTally.Counts(1, 2, 3, 4, 5);
        var progress = new ScorerProgress(counts, true, 1, CLOCK, Map.of(), Optional.of(judge));
        assertThat(progress.readings())
                .extracting(Reading::measure)
                .containsExactlyInAnyOrderElementsOf(
                        measures(ScorerMeasure.values(), JudgeMeasure.values(), VerifierMeasure.values()));
    }

    @Test
    void verifiersAreToldByNameWithTimesInSeconds() {
        var progress = new VerifierProgress(STATISTICS, Map.of("retries", 2.0));
        assertThat(byName(progress.readings("math").toList()))
                .containsEntry("verifier.math.calls", 11.0)
                .containsEntry("verifier.math.rejected", 2.0)
                .containsEntry("verifier.math.processesKilled", 8.0)
                .containsEntry("verifier.math.callP95Seconds", 0.004)
                .containsEntry("verifier.math.own.retries", 2.0);
    }

    @Test
    void aVerifierWithManyNamesOfItsOwnDoesNotFlood() {
        var own = IntStream.range(0, 1_000).boxed().collect(Collectors.toMap(i -> "n" + i, i -> 1.0));
        assertThat(new VerifierProgress(STATISTICS, own).readings("odd"))
                .filteredOn(reading -> reading.measure() instanceof OwnMeasure)
                .hasSize(40);
    }

    @Test
    void aJudgesVerifiersAreFoundByName() throws InterruptedException {
        var judge = Judge.of("yes", (_, _) -> Verdict.Scored.of(true, ""), RewardRules.DEFAULT);
        new GroupScoring(judge).judge(Groups.of(1, "g", "a", "b"));
        assertThat(byName(Objects.requireNonNull(VerifierProgress.of(judge).get("yes"))
                        .readings("yes")
                        .toList()))
                .containsEntry("verifier.yes.accepted", 2.0)
                .containsEntry("verifier.yes.calls", 2.0);
    }
}

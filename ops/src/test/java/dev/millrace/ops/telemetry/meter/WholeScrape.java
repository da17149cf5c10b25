package dev.millrace.ops.telemetry.meter;

import dev.millrace.generators.GeneratorProgress;
import dev.millrace.generators.answering.SlotUse;
import dev.millrace.generators.answering.WeightsPauses;
import dev.millrace.generators.decoding.DecodeWork;
import dev.millrace.generators.publishing.Published;
import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.evaluation.Moment;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.report.Reading;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.ops.telemetry.kafka.CountedClients;
import dev.millrace.ops.telemetry.worker.BrokerMeasure;
import dev.millrace.ops.telemetry.worker.LearnerWatch;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import dev.millrace.ops.telemetry.worker.WorkerName;
import dev.millrace.scorer.progress.JudgeProgress;
import dev.millrace.scorer.progress.ScorerProgress;
import dev.millrace.scorer.progress.VerifierProgress;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.scorer.scoring.ScorerTally;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.composition.RewardRules;
import dev.millrace.verifiers.judging.Judge;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the real registries say once every role has measured something of every kind.
public final class WholeScrape {
    private static final WorkerClock CLOCK = new WorkerClock("w", 3_000_000_000L, 1_000_000_000L);

    private WholeScrape() {}

    /// Takes it.
    public static Scrape take() throws Exception {
        try (var registries = Registries.of("r");
                var _ = CountedClients.make()) {
            fill(registries.meters());
            return Scrape.of(registries.scrape());
        }
    }

    /// Shows every kind of worker, and steps and evaluations.
    static void fill(Meters meters) {
        var watch = new LearnerWatch(System::nanoTime);
        watch.onStep(step(), new LiveNumbers(900, 0.1, 0.2, 0.3, 12));
        watch.onEvaluation(new EvaluationResult(
                new EvaluationResult.Question("heldOut", Moment.BEFORE, 0, 4, 2),
                new EvaluationResult.Answers(4, 3, 0, 80, 0, 0)));
        meters.add(MeasuredWorker.of("learner", watch));
        meters.addSteps(watch);
        meters.add(worker("generator", generator().readings()));
        meters.add(worker("scorer", scorer().readings()));
        meters.add(worker("judge", judge().readings()));
        meters.add(worker("broker", List.of(Reading.count(BrokerMeasure.RESTARTS, 1))));
    }

    private static StepRecord step() {
        Map<String, Double> metrics = new HashMap<>();
        Arrays.stream(Metric.values()).forEach(metric -> metrics.put(metric.key(), 0.5));
        Arrays.stream(FlowMetric.values()).forEach(metric -> metrics.put(metric.key(), 2.0));
        return new StepRecord(new StepId("r", 3, Phase.POLICY, 2), List.of(), Map.of(), metrics);
    }

    private static MeasuredWorker worker(String role, List<Reading> readings) {
        return new MeasuredWorker(
                new WorkerName(role, role + "-1"), () -> readings, List::of, _ -> true, Optional.empty());
    }

    private static GeneratorProgress generator() {
        return new GeneratorProgress(
                new Published(7, 0, 0),
                new DecodeWork(420, 6, 60),
                2,
                new SlotUse(5, 3, 1, 1024),
                new WeightsPauses(2, 9_000_000, 4_000_000, 5_000_000, 1.5),
                CLOCK);
    }

    private static ScorerProgress scorer() {
        return new ScorerProgress(
                new ScorerTally.Counts(7, 14, 0, 2, 0), true, 0, CLOCK, Map.of(), Optional.of(judge()));
    }

    private static JudgeProgress judge() {
        var judge = Judge.of("yes", (_, _) -> Verdict.Scored.of(true, ""), RewardRules.DEFAULT);
        var statistics = new GroupScoring(judge).judge().statistics().get("yes");
        var verifier = new VerifierProgress(Objects.requireNonNull(statistics), Map.of("retries", 1.0));
        return new JudgeProgress(7, 0, 2, CLOCK, Map.of("yes", verifier));
    }
}

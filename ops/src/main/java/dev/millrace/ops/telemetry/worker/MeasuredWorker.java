package dev.millrace.ops.telemetry.worker;

import dev.millrace.generators.Generator;
import dev.millrace.generators.GeneratorMeasure;
import dev.millrace.messages.report.Reading;
import dev.millrace.ops.broker.SupervisedBroker;
import dev.millrace.scorer.RequestJudge;
import dev.millrace.scorer.RewardScorer;
import dev.millrace.scorer.progress.JudgeMeasure;
import dev.millrace.scorer.progress.ScorerMeasure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A worker that can be asked, at any time and by any thread, what it measures and what has happened.
///
/// @param name what it does, and its name among the run's workers
/// @param readings what it measures
/// @param happenings what has happened since this was asked the last time
/// @param isReady whether it has begun, by its numbers
/// @param busy the number that rises while it has something to do, if one tells
public record MeasuredWorker(
        WorkerName name,
        Supplier<List<Reading>> readings,
        Supplier<List<Happening>> happenings,
        Predicate<Map<String, Double>> isReady,
        Optional<String> busy) {
    /// A worker that is busy while a number rises.
    private static MeasuredWorker busy(
            WorkerName name, Supplier<List<Reading>> readings, Predicate<Map<String, Double>> isReady, String busy) {
        return new MeasuredWorker(name, readings, List::of, isReady, Optional.of(busy));
    }

    /// A generator.
    ///
    /// @param worker its name among the run's workers
    public static MeasuredWorker of(String worker, Generator generator) {
        return busy(
                new WorkerName("generator", worker),
                () -> generator.progress().readings(),
                numbers -> numbers.getOrDefault(GeneratorMeasure.VERSION.key(), -1.0) >= 0,
                GeneratorMeasure.BUSY.key());
    }

    /// A scorer.
    ///
    /// @param worker its name among the run's workers
    public static MeasuredWorker of(String worker, RewardScorer scorer) {
        return busy(
                new WorkerName("scorer", worker),
                () -> scorer.progress().readings(),
                numbers -> numbers.getOrDefault(ScorerMeasure.RUNNING.key(), 0.0) > 0
                        || numbers.getOrDefault(ScorerMeasure.GROUPS.key(), 0.0) > 0,
                ScorerMeasure.BUSY.key());
    }

    /// A judge on its own.
    ///
    /// @param worker its name among the run's workers
    public static MeasuredWorker of(String worker, RequestJudge judge) {
        return busy(
                new WorkerName("judge", worker), () -> judge.progress().readings(), _ -> true, JudgeMeasure.BUSY.key());
    }

    /// A learner.
    ///
    /// @param worker its name among the run's workers
    /// @param watch told of what it does
    public static MeasuredWorker of(String worker, LearnerWatch watch) {
        return new MeasuredWorker(
                new WorkerName("learner", worker),
                watch::readings,
                watch::drain,
                _ -> watch.hasStarted(),
                Optional.empty());
    }

    /// The embedded broker, which tells only how often it was started again.
    public static MeasuredWorker of(SupervisedBroker broker) {
        return new MeasuredWorker(
                new WorkerName("broker", "broker"),
                () -> List.of(Reading.count(BrokerMeasure.RESTARTS, broker.restarts())),
                List::of,
                _ -> true,
                Optional.empty());
    }
}

package dev.millrace.scorer.progress;

import dev.millrace.messages.report.Reading;
import dev.millrace.verifiers.judging.Judge;
import dev.millrace.verifiers.statistics.LatencyQuantiles;
import dev.millrace.verifiers.statistics.VerifierStatistics;
import dev.millrace.verifiers.statistics.VerifierStatistics.ProcessCounts;
import dev.millrace.verifiers.statistics.VerifierStatistics.VerdictCounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What one verifier has done since its judge was opened.
///
/// @param statistics verdicts, processes and times of calls
/// @param own what it counts and measures itself, by its own names
public record VerifierProgress(VerifierStatistics statistics, Map<String, Double> own) {
    /// A verifier may choose its names as it likes; no more of them are told.
    private static final int MOST_OWN = 40;

    public VerifierProgress {
        own = Map.copyOf(own);
    }

    /// Every verifier of a judge, by its name.
    public static Map<String, VerifierProgress> of(Judge judge) {
        var own = judge.metrics();
        Map<String, VerifierProgress> all = new TreeMap<>();
        judge.statistics()
                .forEach((name, did) -> all.put(name, new VerifierProgress(did, own.getOrDefault(name, Map.of()))));
        return all;
    }

    /// All of it as numbers.
    ///
    /// @param name the verifier's
    public Stream<Reading> readings(String name) {
        return Stream.of(
                        latency(statistics.latency()).stream(),
                        verdicts(statistics.verdicts()).stream(),
                        processes(statistics.processes()).stream(),
                        chosen())
                .flatMap(each -> each)
                .map(reading -> reading.named(name));
    }

    private static List<Reading> latency(LatencyQuantiles took) {
        return List.of(
                Reading.count(VerifierMeasure.CALLS, took.count()),
                Reading.seconds(VerifierMeasure.CALL_MEAN, took.mean()),
                Reading.seconds(VerifierMeasure.CALL_P50, took.p50()),
                Reading.seconds(VerifierMeasure.CALL_P95, took.p95()),
                Reading.seconds(VerifierMeasure.CALL_P99, took.p99()),
                Reading.seconds(VerifierMeasure.CALL_MAX, took.most()));
    }

    private static List<Reading> verdicts(VerdictCounts counts) {
        return List.of(
                Reading.count(VerifierMeasure.ACCEPTED, counts.accepted()),
                Reading.count(VerifierMeasure.REJECTED, counts.rejected()),
                Reading.count(VerifierMeasure.NO_ANSWER, counts.noAnswer()),
                Reading.count(VerifierMeasure.NOT_APPLICABLE, counts.notApplicable()),
                Reading.count(VerifierMeasure.TIMED_OUT, counts.timedOut()),
                Reading.count(VerifierMeasure.FAILED, counts.failed()));
    }

    private static List<Reading> processes(ProcessCounts counts) {
        return List.of(
                Reading.count(VerifierMeasure.PROCESSES_STARTED, counts.started()),
                Reading.count(VerifierMeasure.PROCESSES_KILLED, counts.overdue()),
                Reading.count(VerifierMeasure.PROCESSES_CRASHED, counts.crashed()),
                Reading.count(VerifierMeasure.PROCESSES_FAILED, counts.failedStarts()));
    }

    private Stream<Reading> chosen() {
        return own.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_OWN)
                .map(each -> new Reading(new OwnMeasure(each.getKey()), each.getValue()));
    }
}

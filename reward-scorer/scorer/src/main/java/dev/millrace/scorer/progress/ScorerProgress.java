package dev.millrace.scorer.progress;

import dev.millrace.messages.report.Reading;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.scorer.scoring.ScorerTally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a scorer has done since its start.
///
/// @param counts of groups
/// @param running whether its stream runs; while that starts, moves partitions or has ended it does not
/// @param threadsReplaced threads of the stream that ended and were replaced
/// @param clock how busy it has been
/// @param verifiers what each verifier did that runs inside the stream, by name
/// @param judge that runs beside it, where verifiers may not run inside the stream
public record ScorerProgress(
        ScorerTally.Counts counts,
        boolean running,
        long threadsReplaced,
        WorkerClock clock,
        Map<String, VerifierProgress> verifiers,
        Optional<JudgeProgress> judge) {
    public ScorerProgress {
        verifiers = Map.copyOf(verifiers);
    }

    /// All of it as numbers: one for each [ScorerMeasure], those of its verifiers, those of the judge beside it.
    public List<Reading> readings() {
        var all = Stream.of(
                Stream.of(
                        Reading.count(ScorerMeasure.GROUPS, counts.groups()),
                        Reading.count(ScorerMeasure.RESPONSES, counts.responses()),
                        Reading.count(ScorerMeasure.DEAD_LETTERS, counts.deadLetters()),
                        Reading.count(ScorerMeasure.GROUPS_WAITING, counts.waiting()),
                        Reading.count(ScorerMeasure.GROUPS_OVERDUE, counts.overdue()),
                        Reading.count(ScorerMeasure.RUNNING, running ? 1 : 0),
                        Reading.count(ScorerMeasure.THREADS_REPLACED, threadsReplaced),
                        Reading.seconds(ScorerMeasure.BUSY, clock.busyNanos()),
                        Reading.seconds(ScorerMeasure.IDLE, clock.idleNanos())),
                verifiers.entrySet().stream().flatMap(each -> each.getValue().readings(each.getKey())),
                judge.stream().flatMap(beside -> beside.readings().stream()));
        return all.flatMap(each -> each).toList();
    }
}

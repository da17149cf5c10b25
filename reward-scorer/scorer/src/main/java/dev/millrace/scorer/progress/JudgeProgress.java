package dev.millrace.scorer.progress;

import dev.millrace.messages.report.Reading;
import dev.millrace.messages.rollout.WorkerClock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a judge has done since its start.
///
/// @param groups whose verdicts are on the log
/// @param deadLetters requests that could not be read
/// @param open groups that are being judged
/// @param clock how busy it has been
/// @param verifiers what each of its verifiers did, by name
public record JudgeProgress(
        long groups, long deadLetters, int open, WorkerClock clock, Map<String, VerifierProgress> verifiers) {
    public JudgeProgress {
        verifiers = Map.copyOf(verifiers);
    }

    /// All of it as numbers: one for each [JudgeMeasure], and those of its verifiers.
    public List<Reading> readings() {
        var own = Stream.of(
                Reading.count(JudgeMeasure.GROUPS, groups),
                Reading.count(JudgeMeasure.DEAD_LETTERS, deadLetters),
                Reading.count(JudgeMeasure.GROUPS_OPEN, open),
                Reading.seconds(JudgeMeasure.BUSY, clock.busyNanos()),
                Reading.seconds(JudgeMeasure.IDLE, clock.idleNanos()));
        return Stream.concat(
                        own,
                        verifiers.entrySet().stream()
                                .flatMap(each -> each.getValue().readings(each.getKey())))
                .toList();
    }
}

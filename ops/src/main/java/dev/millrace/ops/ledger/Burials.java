package dev.millrace.ops.ledger;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Where the records lie that somebody gave up on. Read twice, before `trajectories` and after: that the
/// scorer has passed a record is told by what was read before, that a record is dead by both. Else a run
/// that goes on meanwhile would seem to lose some.
final class Burials {
    private final Set<Position> early = new HashSet<>();
    private final Set<Position> all = new HashSet<>();

    /// Reads the dead letters before trajectories are read.
    void readEarly(RunHistory history) {
        read(history, letter -> early.add(letter.origin()));
    }

    /// Reads them all.
    ///
    /// @param each gets them
    void readAll(RunHistory history, Consumer<DeadLetter> each) {
        read(history, letter -> {
            all.add(letter.origin());
            each.accept(letter);
        });
    }

    private static void read(RunHistory history, Consumer<DeadLetter> each) {
        try (var letters = LogTopic.DEAD_LETTERS.read(history)) {
            letters.forEach(entry -> {
                if (entry instanceof LogEntry.Intact<DeadLetter> intact) {
                    each.accept(intact.value());
                }
            });
        }
    }

    boolean contains(Position position) {
        return all.contains(position);
    }

    boolean isEarly(Position position) {
        return early.contains(position);
    }
}

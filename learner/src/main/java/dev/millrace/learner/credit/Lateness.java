package dev.millrace.learner.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long each prompt has been waited for, which are late, and which may be asked again.
public final class Lateness {

    /// What is to be done about prompts that are late, or of which a record was damaged.
    ///
    /// @param reissue numbers of those to put on the log again
    /// @param giveUp numbers of those that have had their chances
    public record Late(List<Long> reissue, List<Long> giveUp) {
        public Late {
            reissue = List.copyOf(reissue);
            giveUp = List.copyOf(giveUp);
        }
    }

    private final DeadlineSettings settings;
    private final Map<Long, Long> since = new HashMap<>();
    private final Map<Long, Integer> askedAgain = new HashMap<>();

    /// Nothing is waited for yet.
    ///
    /// @param settings how long is too long
    public Lateness(DeadlineSettings settings) {
        this.settings = settings;
    }

    /// Looks which prompts are late. Those that are named here for the first time begin to be waited for;
    /// one that is late begins anew.
    ///
    /// @param awaited numbers of the prompts without which there is nothing to do
    /// @param nanos the time
    public Late look(Collection<Long> awaited, long nanos) {
        since.keySet().retainAll(awaited);
        List<Long> late = new ArrayList<>();
        for (long number : awaited) {
            if (nanos - since.computeIfAbsent(number, fresh -> nanos) >= settings.seconds() * 1_000_000_000L) {
                late.add(number);
                since.put(number, nanos);
            }
        }
        return askAgain(late);
    }

    /// Says of prompts that will not come back as they were asked whether they may be asked again.
    ///
    /// @param numbers theirs
    public Late askAgain(Collection<Long> numbers) {
        List<Long> reissue = new ArrayList<>();
        List<Long> giveUp = new ArrayList<>();
        for (long number : numbers) {
            int times = askedAgain.merge(number, 1, Integer::sum);
            (times <= settings.reissues() ? reissue : giveUp).add(number);
        }
        return new Late(reissue, giveUp);
    }
}

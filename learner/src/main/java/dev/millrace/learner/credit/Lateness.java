package dev.millrace.learner.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long each prompt has been waited for, and which are late.
public final class Lateness {
    private record Wait(long since, int reissues) {}

    /// What is to be done about prompts that are late.
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
    private final Map<Long, Wait> waits = new HashMap<>();

    /// Nothing is waited for yet.
    ///
    /// @param settings how long is too long
    public Lateness(DeadlineSettings settings) {
        this.settings = settings;
    }

    /// Looks which prompts are late. Those that are named here for the first time begin to be waited for; one that
    /// is
    /// late begins anew.
    ///
    /// @param awaited numbers of the prompts without which there is nothing to do
    /// @param nanos the time
    public Late look(Collection<Long> awaited, long nanos) {
        waits.keySet().retainAll(awaited);
        List<Long> reissue = new ArrayList<>();
        List<Long> giveUp = new ArrayList<>();
        for (long number : awaited) {
            var wait = waits.computeIfAbsent(number, fresh -> new Wait(nanos, 0));
            if (nanos - wait.since() >= settings.seconds() * 1_000_000_000L) {
                (wait.reissues() < settings.reissues() ? reissue : giveUp).add(number);
                waits.put(number, new Wait(nanos, wait.reissues() + 1));
            }
        }
        return new Late(reissue, giveUp);
    }
}

package dev.millrace.learner.credit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The prompts of one purpose that are out, in the order in which they were issued. A prompt leaves the book when a
/// step
/// consumes it, never when it comes back: so the book's size is what bounds staleness.
public final class CreditBook {
    /// What is known of a prompt that is out.
    private sealed interface Entry {
        record Out() implements Entry {}

        record Returned(ReturnedGroup group) implements Entry {}

        record Dead() implements Entry {}
    }

    private final Map<Long, Entry> entries = new LinkedHashMap<>();

    /// Takes note of a prompt that goes out.
    ///
    /// @param number larger than every one before
    public void issue(long number) {
        entries.put(number, new Entry.Out());
    }

    /// How many prompts are out, those included that came back and were not consumed.
    public int size() {
        return entries.size();
    }

    /// Whether a prompt is out and has not come back in any form.
    public boolean isAwaited(long number) {
        return entries.get(number) instanceof Entry.Out;
    }

    /// Takes trajectories in.
    ///
    /// @return whether the prompt was awaited; if not, this is a second copy
    public boolean accept(ReturnedGroup group) {
        return settle(group.number(), new Entry.Returned(group));
    }

    /// Takes note that a prompt will not come back with trajectories.
    ///
    /// @return whether the prompt was awaited
    public boolean markDead(long number) {
        return settle(number, new Entry.Dead());
    }

    /// Whether the next prompts came back.
    ///
    /// @param count how many
    public boolean isReady(int count) {
        return entries.size() >= count
                && entries.values().stream().limit(count).noneMatch(entry -> entry instanceof Entry.Out);
    }

    /// Consumes the next prompts.
    ///
    /// @param count how many
    /// @return empty as long as one of the first `count` has not come back
    public Optional<Batch> take(int count) {
        if (!isReady(count)) {
            return Optional.empty();
        }
        var first = entries.entrySet().stream().limit(count).toList();
        List<ReturnedGroup> returned = new ArrayList<>();
        List<Long> dead = new ArrayList<>();
        for (var entry : first) {
            switch (entry.getValue()) {
                case Entry.Returned(var group) -> returned.add(group);
                case Entry.Dead() -> dead.add(entry.getKey());
                case Entry.Out() -> throw new IllegalStateException("prompt " + entry.getKey() + " is still out");
            }
        }
        first.stream().map(Map.Entry::getKey).toList().forEach(entries::remove);
        return Optional.of(new Batch(returned, dead));
    }

    /// The numbers of the next prompts, whether they came back or not.
    ///
    /// @param count how many, at most
    public List<Long> next(int count) {
        return entries.keySet().stream().limit(count).toList();
    }

    /// The numbers of those among the next prompts that have not come back.
    ///
    /// @param count how many are looked at
    public List<Long> awaited(int count) {
        return next(count).stream().filter(this::isAwaited).toList();
    }

    /// Drops what came back: nobody will consume it.
    public void dropSettled() {
        entries.values().removeIf(entry -> !(entry instanceof Entry.Out));
    }

    /// The book as a checkpoint holds it.
    public List<Credit> snapshot() {
        return entries.entrySet().stream()
                .map(entry -> switch (entry.getValue()) {
                    case Entry.Out() -> new Credit(entry.getKey(), Credit.State.OUT, null);
                    case Entry.Returned(var group) ->
                        new Credit(entry.getKey(), Credit.State.RETURNED, group.position());
                    case Entry.Dead() -> new Credit(entry.getKey(), Credit.State.DEAD, null);
                })
                .toList();
    }

    /// Takes a snapshot back. What had come back is awaited again until its trajectories are read from where they
    /// lie.
    public void restore(List<Credit> snapshot) {
        entries.clear();
        for (var credit : snapshot) {
            issue(credit.number());
            if (credit.state() == Credit.State.DEAD) {
                markDead(credit.number());
            }
        }
    }

    private boolean settle(long number, Entry entry) {
        if (!isAwaited(number)) {
            return false;
        }
        entries.put(number, entry);
        return true;
    }
}

package dev.millrace.learner.credit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The prompts of one purpose that are out, in the order in which they were issued. A prompt leaves the book
/// when a step
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

    /// Looks how far a step has to go.
    ///
    /// @param wanted how many prompts that count it needs
    /// @param informative whether only informative groups count; otherwise each prompt does, dead ones included
    Reach reach(int wanted, boolean informative) {
        int prompts = 0;
        int counted = 0;
        for (var entry : entries.values()) {
            if (counted == wanted || entry instanceof Entry.Out) {
                break;
            }
            prompts++;
            counted += !informative || isInformative(entry) ? 1 : 0;
        }
        return new Reach(prompts, counted, counted < wanted && prompts < entries.size());
    }

    private static boolean isInformative(Entry entry) {
        return entry instanceof Entry.Returned(var group) && group.isInformative();
    }

    /// Consumes the next prompts.
    ///
    /// @param count how many
    /// @return empty as long as one of the first `count` has not come back
    public Optional<Batch> take(int count) {
        if (reach(count, false).counted() < count) {
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

    /// The numbers of those that have not come back.
    public List<Long> awaited() {
        return entries.keySet().stream().filter(this::isAwaited).toList();
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

    /// Takes a snapshot back. What had come back is awaited again until its trajectories are read from where
    /// they lie.
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

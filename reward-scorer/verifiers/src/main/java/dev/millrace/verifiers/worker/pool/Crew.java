package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifiers.worker.process.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is there: workers that are starting, that are ready as spares, and that are called. Not thread-safe.
final class Crew {
    private final int places;
    private final int spares;
    private final Set<Worker> starting = new LinkedHashSet<>();
    private final Set<Worker> spare = new LinkedHashSet<>();
    private final Set<Worker> active = new LinkedHashSet<>();
    private int announced;
    private int launching;
    private boolean proven;

    /// @param places workers that are called
    /// @param spares workers that wait to replace one of these
    Crew(int places, int spares) {
        this.places = places;
        this.spares = spares;
    }

    /// How many are to be started; they count as there from now on. Until one was ready, no second one is.
    int announceMissing() {
        int wanted = proven ? places + spares : 1;
        int there = announced + launching + starting.size() + spare.size() + active.size();
        announced += wanted - there;
        return wanted - there;
    }

    /// One that was announced is being started.
    void launch() {
        announced--;
        launching++;
    }

    /// It could not be.
    void unstarted() {
        launching--;
    }

    /// It was.
    void started(Worker worker) {
        launching--;
        starting.add(worker);
    }

    void ready(Worker worker) {
        proven = true;
        // It may have ended meanwhile.
        if (starting.remove(worker)) {
            spare.add(worker);
        }
        fillPlaces();
    }

    void ended(Worker worker) {
        starting.remove(worker);
        spare.remove(worker);
        active.remove(worker);
        fillPlaces();
    }

    boolean hasActive() {
        return !active.isEmpty();
    }

    /// The one with the fewest calls of those that take another one.
    ///
    /// @param suspect whether that has to be alone
    Optional<Worker> idlest(boolean suspect) {
        return active.stream().filter(worker -> worker.hasRoom(suspect)).min(Comparator.comparingInt(Worker::load));
    }

    /// Whether nobody is there or about to come.
    boolean isEmpty() {
        return launching == 0 && all().isEmpty();
    }

    List<Worker> all() {
        List<Worker> all = new ArrayList<>(active);
        all.addAll(spare);
        all.addAll(starting);
        return all;
    }

    private void fillPlaces() {
        while (active.size() < places && !spare.isEmpty()) {
            var next = spare.iterator().next();
            spare.remove(next);
            active.add(next);
        }
    }
}

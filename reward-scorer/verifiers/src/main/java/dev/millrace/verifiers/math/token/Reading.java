package dev.millrace.verifiers.math.token;

import java.util.EnumSet;
import java.util.Set;

/// How an answer is read: which of its ambiguities is taken in the second way, and which there are.
public final class Reading {
    private final Set<Ambiguity> second;
    private final Set<Ambiguity> met = EnumSet.noneOf(Ambiguity.class);

    private Reading(Set<Ambiguity> second) {
        this.second = second;
    }

    /// The usual way.
    public static Reading usual() {
        return new Reading(Set.of());
    }

    /// The usual way but for one ambiguity.
    public static Reading with(Ambiguity ambiguity) {
        return new Reading(Set.of(ambiguity));
    }

    /// Notes an ambiguity.
    ///
    /// @return whether to take it in the second way
    public boolean isSecond(Ambiguity ambiguity) {
        met.add(ambiguity);
        return second.contains(ambiguity);
    }

    /// The ambiguities that were noted.
    public Set<Ambiguity> met() {
        return met;
    }
}

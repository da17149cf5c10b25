package dev.millrace.policy.network.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Vectors as wide as the processor's, and rows that are filled up with zeros to a whole number of pairs of them.
final class Lanes {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int COUNT = SPECIES.length();
    static final int PAIR = 2 * COUNT;

    private Lanes() {}

    /// The length of a row with so many numbers.
    static int padded(int width) {
        return (width + PAIR - 1) / PAIR * PAIR;
    }

    /// The lanes from a place that lie before an end.
    static VectorMask<Float> before(int end, int place) {
        return SPECIES.indexInRange(place, end);
    }
}

package dev.millrace.ops.chain;

/// Numbers that are a pure function of a key: SplitMix64 (Steele, Lea, Flood; OOPSLA 2014), started from the key's mix.
final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Draws(long... key) {
        for (long part : key) {
            state = mix(state + GOLDEN_GAMMA ^ mix(part + GOLDEN_GAMMA));
        }
    }

    /// The next 64 bits.
    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /// A whole number from 0 to `bound − 1`, each with the same probability but for `bound`·2⁻⁶³.
    int below(int bound) {
        return (int) ((next() >>> 1) % bound);
    }

    /// A whole number from `least` to `most`.
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /// True with the given probability.
    boolean happens(double probability) {
        return (next() >>> 11) * 0x1.0p-53 < probability;
    }

    static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}

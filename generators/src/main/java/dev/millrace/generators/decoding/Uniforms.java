package dev.millrace.generators.decoding;

/// The random number for each token: a pure function of run, prompt, sibling and position, and the only randomness
/// there is.
///
/// A counter-based generator: the words are absorbed one after another by the finaliser of SplitMix64 (Steele, Lea and
/// Flood, OOPSLA 2014), and 24 bits of the result, as many as a float holds exactly, become a number in [0, 1).
/// It is good enough for sampling; it is not for cryptography.
public final class Uniforms {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final float UNIT = 0x1p-24f;

    private Uniforms() {}

    /// The stream of one response: absorbs everything but the position.
    ///
    /// @param seed of the run
    /// @param promptNumber the prompt's number in the run
    /// @param sibling which response of the prompt
    /// @return what [#at] takes
    public static long stream(long seed, long promptNumber, int sibling) {
        return absorb(absorb(absorb(0, seed), promptNumber), sibling);
    }

    /// The number for one token.
    ///
    /// @param stream as [#stream] gave it
    /// @param position index of the token in the response
    /// @return at least 0, less than 1
    public static float at(long stream, int position) {
        return (absorb(stream, position) >>> 40) * UNIT;
    }

    private static long absorb(long state, long word) {
        return mix(state + GOLDEN_GAMMA ^ mix(word + GOLDEN_GAMMA));
    }

    private static long mix(long bits) {
        var first = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        var second = (first ^ first >>> 27) * 0x94D049BB133111EBL;
        return second ^ second >>> 31;
    }
}

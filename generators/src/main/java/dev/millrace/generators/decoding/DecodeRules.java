package dev.millrace.generators.decoding;

import java.util.List;

/// What is the same for all responses of a loop.
///
/// @param endOfSequence token ids that end any response
/// @param seed of the run's random numbers
/// @param stepsPerCall tokens drawn per response between two looks at the outside world, at least 1
/// @param firstVersion policy version of the weights that the decoder starts with
public record DecodeRules(List<Integer> endOfSequence, long seed, int stepsPerCall, long firstVersion) {
    public DecodeRules {
        endOfSequence = List.copyOf(endOfSequence);
        if (stepsPerCall < 1) {
            throw new IllegalArgumentException("stepsPerCall: got " + stepsPerCall + ", expected at least 1");
        }
    }
}

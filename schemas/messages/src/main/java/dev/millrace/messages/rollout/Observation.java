package dev.millrace.messages.rollout;

/// A stretch of response tokens that the policy read and did not write, as what a tool put out.
///
/// @param from index of its first token in the response
/// @param until index after its last token
public record Observation(int from, int until) {
    public Observation {
        if (from < 0 || until <= from) {
            throw new IllegalArgumentException(
                    "observation: got [" + from + ", " + until + "), expected 0 <= from < until");
        }
    }
}

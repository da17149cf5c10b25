package dev.millrace.messages.assessment;

/// What a policy step made of one response; a number for each token that the policy wrote, `[l]`.
///
/// @param sibling its place in the group
/// @param logProbs under the policy at the step's start, nats
/// @param values of the critic at the step's start, reward; empty where there is no critic
/// @param advantages for the policy, reward
public record ResponseAssessment(int sibling, float[] logProbs, float[] values, float[] advantages) {
    public ResponseAssessment {
        if (advantages.length != logProbs.length || (values.length != 0 && values.length != logProbs.length)) {
            throw new IllegalArgumentException("assessment: got " + logProbs.length + " log-probabilities, "
                    + values.length + " values and " + advantages.length
                    + " advantages, expected as many of each, or no values");
        }
    }
}

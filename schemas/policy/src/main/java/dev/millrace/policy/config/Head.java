package dev.millrace.policy.config;

/// What a decoder computes from its last hidden states.
public enum Head {
    /// Logits over the vocabulary: a policy.
    LANGUAGE,
    /// One number, the value of the state before a token: a critic.
    VALUE
}

package dev.millrace.messages.log;

import java.util.Arrays;

/// A record that could not be used, kept with the reason. What is longer than the limits here is cut, so that a dead
/// letter always fits into its topic.
///
/// @param role who gave up on it: `generator`, `scorer` or `learner`
/// @param reason what was wrong: `<what>: got <value>, expected <rule>`; cut at 4,096 characters
/// @param origin where it lies
/// @param key its key, usually a prompt's; empty where it had none; cut at 4,096 characters
/// @param value its bytes, cut at 64 KiB
public record DeadLetter(String role, String reason, Position origin, String key, byte[] value) {
    private static final int TEXT = 4_096;
    private static final int BYTES = 64 << 10;

    public DeadLetter {
        reason = reason.substring(0, Math.min(reason.length(), TEXT));
        key = key.substring(0, Math.min(key.length(), TEXT));
        value = value.length > BYTES ? Arrays.copyOf(value, BYTES) : value;
    }
}

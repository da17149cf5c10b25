package dev.millrace.messages.log;

/// A record that could not be used, kept with the reason.
///
/// @param role who gave up on it: `generator`, `scorer` or `learner`
/// @param reason what was wrong: `<what>: got <value>, expected <rule>`
/// @param origin where it lies
/// @param key its key, usually a prompt's; empty where it had none
/// @param value its bytes, cut at 64 KiB
public record DeadLetter(String role, String reason, Position origin, String key, byte[] value) {}

package dev.millrace.verifier.request;

/// One turn of a conversation.
///
/// @param role `system`, `user` or `assistant`, as the chat template knows them
/// @param content the text
public record Message(String role, String content) {}

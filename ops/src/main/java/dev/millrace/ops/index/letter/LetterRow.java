package dev.millrace.ops.index.letter;

import dev.millrace.messages.log.Position;

/// A dead letter as it is listed; its content is read when it is asked for.
///
/// @param position where it lies
/// @param time when it was written, milliseconds since 1970
/// @param role who gave up
/// @param reason why
/// @param key of the lost record
/// @param origin where that lies
public record LetterRow(Position position, long time, String role, String reason, String key, Position origin) {}

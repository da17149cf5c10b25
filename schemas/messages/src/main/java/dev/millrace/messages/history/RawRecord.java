package dev.millrace.messages.history;

import dev.millrace.messages.log.Position;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A committed record as bytes.
///
/// @param position where it lies
/// @param timestamp when it was written, milliseconds since 1970
/// @param key its key; absent where it has none
/// @param value its bytes; absent where it has none
public record RawRecord(Position position, long timestamp, byte @Nullable [] key, byte @Nullable [] value) {
    /// Its key as text; empty where it has none.
    public String keyText() {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}

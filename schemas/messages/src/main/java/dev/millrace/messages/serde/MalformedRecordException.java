package dev.millrace.messages.serde;

import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;

/// Bytes on a topic are not a record of the kind expected there: they belong into the dead letters.
public final class MalformedRecordException extends SerializationException {
    MalformedRecordException(String message) {
        super(message);
    }

    MalformedRecordException(String message, Throwable cause) {
        super(message, cause);
    }

    /// What was got and what was expected.
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}

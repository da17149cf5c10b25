package dev.millrace.scorer;

import java.util.stream.Stream;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;

/// Tells faults that pass, such as a broker that is away, from those that stay, such as missing rights.
final class Recovery {
    private Recovery() {}

    static boolean isWorthwhile(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof RetriableException
                        || cause instanceof ApplicationRecoverableException
                        || cause instanceof TaskMigratedException
                        || cause instanceof TaskCorruptedException);
    }
}

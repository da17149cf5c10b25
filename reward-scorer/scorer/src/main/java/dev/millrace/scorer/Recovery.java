package dev.millrace.scorer;

import java.util.stream.Stream;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.common.errors.TransactionCoordinatorFencedException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;

/// Tells faults that pass, such as a broker that is away, from those that stay, such as missing rights.
final class Recovery {
    private Recovery() {}

    static boolean isWorthwhile(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> passes(cause) || isOfTransaction(cause));
    }

    private static boolean passes(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof ApplicationRecoverableException
                || cause instanceof TaskMigratedException
                || cause instanceof TaskCorruptedException;
    }

    /// A broker that was killed may know another state of a transaction than its producer. The next thread's producer
    /// ends that transaction first, and reads again what it did not commit.
    private static boolean isOfTransaction(Throwable cause) {
        return cause instanceof InvalidTxnStateException
                || cause instanceof OutOfOrderSequenceException
                || cause instanceof TransactionAbortableException
                || cause instanceof TransactionAbortedException
                || cause instanceof TransactionCoordinatorFencedException;
    }
}

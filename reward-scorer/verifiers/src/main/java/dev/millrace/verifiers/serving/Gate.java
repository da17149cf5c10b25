package dev.millrace.verifiers.serving;

import dev.millrace.verifiers.serving.question.RequestRefusedException;
import java.util.concurrent.Semaphore;

/// Lets so many requests in at once, and has some more wait for their turn.
final class Gate {
    private final Semaphore places;
    private final Semaphore turns;
    private final int size;

    Gate(ServingSettings.Capacity capacity) {
        this.size = Math.addExact(capacity.concurrency(), capacity.waiting());
        this.places = new Semaphore(size);
        this.turns = new Semaphore(capacity.concurrency(), true);
    }

    /// What is done inside.
    @FunctionalInterface
    interface Work<T> {
        T done() throws RequestRefusedException, InterruptedException;
    }

    /// Does something when its turn comes.
    ///
    /// @throws RequestRefusedException if too many wait already, or the work is refused
    /// @throws InterruptedException if the server ends meanwhile
    <T> T pass(Work<T> work) throws RequestRefusedException, InterruptedException {
        if (!places.tryAcquire()) {
            throw new RequestRefusedException(
                    RequestRefusedException.OVERLOADED, "requests: got " + size + " at once, expected no more");
        }
        try {
            turns.acquire();
            try {
                return work.done();
            } finally {
                turns.release();
            }
        } finally {
            places.release();
        }
    }
}

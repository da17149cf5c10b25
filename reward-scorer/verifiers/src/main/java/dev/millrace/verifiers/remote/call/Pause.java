package dev.millrace.verifiers.remote.call;

import java.time.Duration;

/// Waits.
@FunctionalInterface
public interface Pause {
    /// Lets that much time go by.
    ///
    /// @throws InterruptedException if the thread is interrupted meanwhile
    void pause(Duration time) throws InterruptedException;
}

package dev.millrace.verifiers.worker.process;

import dev.millrace.verifier.Traits;
import dev.millrace.verifiers.worker.protocol.FromWorker;
import java.time.Duration;
import java.util.List;

/// A worker as those see it who give it calls. It tells a [Listener] what becomes of them.
public interface Worker {
    /// Begins to listen to it.
    void begin();

    /// How many calls it has.
    int load();

    /// Whether it takes another call.
    ///
    /// @param suspect one that has to be alone
    boolean hasRoom(boolean suspect);

    /// Gives it a call.
    ///
    /// @return whether it took it; the listener then hears of it again
    boolean take(Unit unit);

    /// Asks it to end, which kills it when it does not.
    ///
    /// @param patience how long it may take
    void close(Duration patience);

    /// Hears what happens to a worker: ready at most once, the end exactly once and last.
    interface Listener {
        /// It takes calls.
        void ready(Worker worker, Traits traits);

        /// A call is over.
        void answered(Worker worker, Unit unit, FromWorker.Answer answer);

        /// There is nothing left of it.
        ///
        /// @param ending what ended it
        /// @param left calls that it took and did not answer
        void ended(Worker worker, Ending ending, List<Left> left);
    }

    /// A call that was not answered.
    ///
    /// @param unit the call
    /// @param begun whether the verifier had begun it
    record Left(Unit unit, boolean begun) {}
}

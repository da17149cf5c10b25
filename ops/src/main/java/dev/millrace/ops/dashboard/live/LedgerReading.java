package dev.millrace.ops.dashboard.live;

import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.value.health.LedgerValues;
import dev.millrace.ops.ledger.Ledger;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A run's ledger, drawn up in the background.
public final class LedgerReading {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerReading.class);

    private final RunPlace place;
    private final Changes changes;
    private final LedgerDesk desk;
    private State state = new State.Absent();

    /// How far it is.
    public sealed interface State {
        /// Nobody asked for it.
        record Absent() implements State {}

        /// It is being drawn up, or waits for another.
        record Reading() implements State {}

        /// It is there.
        ///
        /// @param ledger as of then
        record Ready(Ledger ledger) implements State {}

        /// It cannot be drawn up.
        ///
        /// @param error why
        record Failed(String error) implements State {}

        /// As pages get it: a state, and the ledger, or what is wrong.
        default Map<String, Object> values() {
            return switch (this) {
                case Absent _ -> Map.of("state", "absent");
                case Reading _ -> Map.of("state", "reading");
                case Ready(var ledger) -> Map.of("state", "ready", "ledger", LedgerValues.of(ledger));
                case Failed(var error) -> Map.of("state", "failed", "error", error);
            };
        }
    }

    LedgerReading(RunPlace place, Changes changes, LedgerDesk desk) {
        this.place = place;
        this.changes = changes;
        this.desk = desk;
    }

    /// How far it is.
    public synchronized State state() {
        return state;
    }

    /// Draws it up anew, unless that is going on.
    public synchronized void start() {
        if (!(state instanceof State.Reading)) {
            state = new State.Reading();
            Thread.ofVirtual().name("ledger-" + place.id()).start(this::read);
        }
    }

    private void read() {
        State end;
        try {
            end = new State.Ready(desk.drawUp(place));
        } catch (RuntimeException problem) {
            LOG.debug("ledger of {}", place.id(), problem);
            end = new State.Failed(String.valueOf(problem.getMessage()));
        }
        synchronized (this) {
            state = end;
        }
        changes.note();
    }
}

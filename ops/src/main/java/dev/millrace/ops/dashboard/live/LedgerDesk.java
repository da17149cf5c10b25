package dev.millrace.ops.dashboard.live;

import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.ledger.Ledger;

/// Draws up ledgers, one at a time: each reads a whole log.
final class LedgerDesk {
    synchronized Ledger drawUp(RunPlace place) {
        try (var run = place.open()) {
            return Ledger.of(run);
        }
    }
}

package dev.millrace.ops.dashboard.live;

import dev.millrace.ops.dashboard.listing.ListedRun;
import dev.millrace.ops.dashboard.listing.RunCatalog;
import dev.millrace.ops.dashboard.listing.RunPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The list of runs as it was a moment ago: many may ask for it.
public final class RunListing implements AutoCloseable {
    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(1);

    private final RunCatalog catalog;
    private final Changes changes = new Changes();
    private Map<RunPlace, ListedRun> known = Map.of();
    private long looked;
    private boolean hasLooked;

    /// @param catalog of runs
    public RunListing(RunCatalog catalog) {
        this.catalog = catalog;
    }

    /// The list, looked at again where the last look is a second old.
    ///
    /// @throws org.apache.kafka.common.KafkaException if a cluster does not answer
    public synchronized List<ListedRun> current() throws InterruptedException {
        if (!hasLooked || System.nanoTime() - looked >= LOOK_AGAIN) {
            Map<RunPlace, ListedRun> found = new LinkedHashMap<>();
            for (var place : catalog.places()) {
                var before = known.get(place);
                found.put(place, before == null ? ListedRun.of(place) : before.again());
            }
            known = found;
            looked = System.nanoTime();
            hasLooked = true;
        }
        return List.copyOf(known.values());
    }

    /// Tells when the list is closed.
    public Changes changes() {
        return changes;
    }

    @Override
    public void close() {
        changes.end();
    }
}

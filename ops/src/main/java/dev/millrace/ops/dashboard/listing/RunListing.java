package dev.millrace.ops.dashboard.listing;

import dev.millrace.messages.topic.KafkaConnection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The list of runs as it was a moment ago: many may ask for it. Looking takes a tenth of the time at most, unless a
/// look takes long.
public final class RunListing {
    private static final long SOONEST = TimeUnit.SECONDS.toNanos(1);
    private static final long LATEST = TimeUnit.SECONDS.toNanos(5);
    private static final int REST = 10;

    private final RunCatalog catalog;
    private Map<String, ListedRun> known = Map.of();
    private long next = System.nanoTime();

    /// @param catalog of runs
    public RunListing(RunCatalog catalog) {
        this.catalog = catalog;
    }

    /// The list, looked at again where it is time.
    ///
    /// @throws org.apache.kafka.common.KafkaException if no run is known, and a cluster does not answer
    public synchronized List<ListedRun> current() throws InterruptedException {
        long now = System.nanoTime();
        if (now - next >= 0) {
            known = look();
            long took = System.nanoTime() - now;
            next = System.nanoTime() + Math.clamp(REST * took, SOONEST, LATEST);
        }
        return List.copyOf(known.values());
    }

    private Map<String, ListedRun> look() throws InterruptedException {
        Map<KafkaConnection, ClusterLook> looks = new HashMap<>();
        var places = catalog.places();
        for (var place : places) {
            if (place.cluster().isPresent()
                    && !looks.containsKey(place.cluster().get())) {
                looks.put(place.cluster().get(), ClusterLook.at(place.cluster().get()));
            }
        }
        Map<String, ListedRun> found = new LinkedHashMap<>();
        for (var place : places) {
            var before = known.getOrDefault(place.id(), ListedRun.unseen(place));
            found.put(place.id(), before.again(place.cluster().map(looks::get)));
        }
        return found;
    }
}

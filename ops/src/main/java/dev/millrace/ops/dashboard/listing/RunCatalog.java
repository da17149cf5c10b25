package dev.millrace.ops.dashboard.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// The runs there are, by id. An id that is not here names nothing: none is ever made into a path.
public final class RunCatalog {
    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(1);

    private final List<RunSource> sources;
    private final LongSupplier nanos;
    private Map<String, RunPlace> known = Map.of();
    private long looked;
    private boolean hasLooked;

    /// @param sources where runs are looked for
    public RunCatalog(List<RunSource> sources) {
        this(sources, System::nanoTime);
    }

    /// @param sources where runs are looked for
    /// @param nanos a clock
    RunCatalog(List<RunSource> sources, LongSupplier nanos) {
        this.sources = List.copyOf(sources);
        this.nanos = nanos;
    }

    /// All of them, looked for again where the last look is a second old.
    ///
    /// @throws org.apache.kafka.common.KafkaException if a cluster does not answer
    public synchronized List<RunPlace> places() throws InterruptedException {
        if (!hasLooked || nanos.getAsLong() - looked >= LOOK_AGAIN) {
            known = look();
            looked = nanos.getAsLong();
            hasLooked = true;
        }
        return List.copyOf(known.values());
    }

    /// Looks one up; a run that was seen once is found also while its cluster does not answer.
    public synchronized Optional<RunPlace> find(String id) throws InterruptedException {
        if (!known.containsKey(id)) {
            places();
        }
        return Optional.ofNullable(known.get(id));
    }

    private Map<String, RunPlace> look() throws InterruptedException {
        Map<String, RunPlace> found = new LinkedHashMap<>();
        for (var source : sources) {
            source.places().forEach(place -> found.put(place.id(), place));
        }
        return found;
    }
}

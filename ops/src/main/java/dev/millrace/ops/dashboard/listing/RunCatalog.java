package dev.millrace.ops.dashboard.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;

/// The runs there are, by id. An id that is not here names nothing: none is ever made into a path.
public final class RunCatalog {
    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(1);

    private final List<RunSource> sources;
    private final LongSupplier nanos;
    private Map<String, RunPlace> known = Map.of();
    private Optional<KafkaException> silent = Optional.empty();
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

    /// All of them, looked for again where the last look is a second old. Where a cluster does not answer, those that
    /// were known before.
    ///
    /// @throws KafkaException if none are, and a cluster does not answer
    public synchronized List<RunPlace> places() throws InterruptedException {
        if (!hasLooked || nanos.getAsLong() - looked >= LOOK_AGAIN) {
            try {
                known = look();
                silent = Optional.empty();
            } catch (KafkaException problem) {
                silent = Optional.of(problem);
            }
            looked = nanos.getAsLong();
            hasLooked = true;
        }
        if (known.isEmpty() && silent.isPresent()) {
            throw silent.get();
        }
        return List.copyOf(known.values());
    }

    /// Looks one up; a run that was seen once is found also while its cluster does not answer.
    ///
    /// @throws KafkaException if none is known, and a cluster does not answer
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

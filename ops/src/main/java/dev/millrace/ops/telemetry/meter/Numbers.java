package dev.millrace.ops.telemetry.meter;

import dev.millrace.ops.metric.MetricGuide;
import dev.millrace.ops.metric.MetricNote;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Numbers by name and labels, put together and then shown all at once. Each is registered when it first comes;
/// one that no longer comes is not a number, unless it is a total, which stays as it was. Not for use by two
/// threads at a time.
final class Numbers {
    private static final MetricNote UNKNOWN = new MetricNote("", "");

    private final MeterRegistry registry;
    private final Map<String, MetricNote> guide = MetricGuide.read();
    private final Map<Key, AtomicReference<Double>> shown = new HashMap<>();
    private final Map<Key, Double> fresh = new HashMap<>();

    /// @param registry that shows them
    Numbers(MeterRegistry registry) {
        this.registry = registry;
    }

    /// Puts one in.
    void put(MeterName name, Tags tags, double value) {
        fresh.put(new Key(name, tags), value);
    }

    /// Shows what was put in since this was called the last time.
    void show() {
        fresh.keySet().forEach(key -> shown.computeIfAbsent(key, this::register));
        shown.forEach((key, value) -> {
            var now = fresh.get(key);
            if (now != null || !key.name().isTotal()) {
                value.set(now == null ? Double.NaN : now);
            }
        });
        fresh.clear();
    }

    private AtomicReference<Double> register(Key key) {
        var value = new AtomicReference<>(Double.NaN);
        var meaning = guide.getOrDefault(key.name().key(), UNKNOWN).meaning();
        if (key.name().isTotal()) {
            FunctionCounter.builder(key.name().micrometer(), value, AtomicReference::get)
                    .tags(key.tags())
                    .description(meaning)
                    .register(registry);
        } else {
            Gauge.builder(key.name().micrometer(), value, AtomicReference::get)
                    .tags(key.tags())
                    .description(meaning)
                    .register(registry);
        }
        return value;
    }

    private record Key(MeterName name, Tags tags) {}
}

package dev.millrace.ops.telemetry.meter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.ipc.http.HttpUrlConnectionSender;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The registries of this process: one that Prometheus fetches, one that sends to a collector, or both. The JVM's own
/// numbers are in them from the start.
public final class Registries implements AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(1);
    private static final Duration SENDING = Duration.ofSeconds(5);

    private final CompositeMeterRegistry all = new CompositeMeterRegistry();
    private final Meters meters = new Meters(all);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final ScheduledExecutorService refreshing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("metrics").factory());
    private final PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private Registries(String run, List<MeterRegistry> others) {
        all.config().commonTags("run", run);
        all.add(prometheus);
        others.forEach(all::add);
        List.of(
                        new JvmMemoryMetrics(),
                        collections,
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics())
                .forEach(binder -> binder.bindTo(all));
    }

    /// Registries to be read.
    ///
    /// @param run the run's name, a label of every number
    public static Registries of(String run) {
        return new Registries(run, List.of());
    }

    /// Registries to be read, whose numbers are also sent to a collector of OpenTelemetry from now on, and once more
    /// when they are closed.
    ///
    /// @param run the run's name, a label of every number
    /// @param endpoint the collector's address
    /// @param every time between two sendings
    public static Registries sending(String run, String endpoint, Duration every) {
        var collector = OtlpMeterRegistry.builder(new CollectorSettings(endpoint, every))
                .metricsSender(CollectorSender.over(new HttpUrlConnectionSender(CONNECTING, SENDING)))
                .build();
        var registries = new Registries(run, List.of(collector));
        var _ = registries.refreshing.scheduleAtFixedRate(
                registries.meters::refresh, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return registries;
    }

    /// What is shown.
    public Meters meters() {
        return meters;
    }

    /// Everything as it is now, in Prometheus' text format.
    public String scrape() {
        meters.refresh();
        return prometheus.scrape();
    }

    @Override
    public void close() {
        refreshing.shutdownNow();
        meters.refresh();
        collections.close();
        all.getRegistries().forEach(MeterRegistry::close);
        all.close();
    }
}

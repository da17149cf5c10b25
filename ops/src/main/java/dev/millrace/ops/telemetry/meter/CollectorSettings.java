package dev.millrace.ops.telemetry.meter;

import io.micrometer.registry.otlp.OtlpConfig;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a collector of OpenTelemetry is reached. Headers, as it may want for access, come from the environment variable
/// `OTEL_EXPORTER_OTLP_HEADERS`.
///
/// @param endpoint the collector's address
/// @param every time between two sendings
record CollectorSettings(String endpoint, Duration every) implements OtlpConfig {
    /// Everything else stays as Micrometer has it.
    @Override
    public @Nullable String get(String key) {
        return null;
    }

    @Override
    public String url() {
        return endpoint;
    }

    @Override
    public Duration step() {
        return every;
    }

    @Override
    public Map<String, String> resourceAttributes() {
        return Map.of("service.name", "millrace");
    }
}

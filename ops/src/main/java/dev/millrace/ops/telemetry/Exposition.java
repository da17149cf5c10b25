package dev.millrace.ops.telemetry;

import dev.millrace.ops.dashboard.ServedAt;
import dev.millrace.ops.dashboard.access.AccessRules;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.TelemetrySettings;
import dev.millrace.ops.telemetry.meter.Meters;
import dev.millrace.ops.telemetry.meter.MetricsServer;
import dev.millrace.ops.telemetry.meter.Registries;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The numbers of this process, to be fetched by Prometheus or sent to a collector of OpenTelemetry. What is wrong with
/// that is said once, and never ends a run.
final class Exposition implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Exposition.class);

    private final Registries registries;
    private final Optional<MetricsServer> server;

    private Exposition(Registries registries, Optional<MetricsServer> server) {
        this.registries = registries;
        this.server = server;
    }

    /// Starts what is configured.
    ///
    /// @param settings what
    /// @param run the run's name
    /// @param screen gets the address
    static Exposition start(TelemetrySettings settings, String run, Screen screen) {
        var otlp = settings.otlp();
        var registries = otlp.isOn()
                ? Registries.sending(run, otlp.endpoint(), Duration.ofSeconds(otlp.seconds()))
                : Registries.of(run);
        var prometheus = settings.prometheus();
        return new Exposition(
                registries, prometheus.enabled() ? serve(prometheus, registries, screen) : Optional.empty());
    }

    private static Optional<MetricsServer> serve(
            TelemetrySettings.Prometheus settings, Registries registries, Screen screen) {
        try {
            var at = ServedAt.of(settings.host(), settings.port(), ServedAt.chosenToken());
            var address = new InetSocketAddress(settings.host(), settings.port());
            var server = MetricsServer.start(address, new AccessRules(at.token()), registries::scrape);
            var secret =
                    at.token().map(token -> ", bearer token " + token.text()).orElse("");
            screen.note("metrics: http://" + settings.host() + ":" + server.port() + "/metrics" + secret);
            return Optional.of(server);
        } catch (IOException | RuntimeException problem) {
            LOG.warn(
                    "metrics at {}:{}: {}; the run goes on without",
                    settings.host(),
                    settings.port(),
                    problem.toString());
            return Optional.empty();
        }
    }

    /// What is shown.
    Meters meters() {
        return registries.meters();
    }

    @Override
    public void close() {
        server.ifPresent(MetricsServer::close);
        registries.close();
    }
}

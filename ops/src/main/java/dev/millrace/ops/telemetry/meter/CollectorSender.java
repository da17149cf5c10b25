package dev.millrace.ops.telemetry.meter;

import io.micrometer.core.ipc.http.HttpSender;
import io.micrometer.registry.otlp.OtlpHttpMetricsSender;
import io.micrometer.registry.otlp.OtlpMetricsSender;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Sends to a collector; what it does not take is said once, until it takes something again.
final class CollectorSender implements OtlpMetricsSender {
    private static final Logger LOG = LoggerFactory.getLogger(CollectorSender.class);

    private final OtlpMetricsSender sender;
    private final AtomicBoolean failing = new AtomicBoolean();

    private CollectorSender(OtlpMetricsSender sender) {
        this.sender = sender;
    }

    /// Over HTTP.
    static CollectorSender over(HttpSender http) {
        return new CollectorSender(new OtlpHttpMetricsSender(http));
    }

    @Override
    public void send(Request request) {
        try {
            sender.send(request);
            failing.set(false);
        } catch (Exception problem) {
            var level = failing.compareAndSet(false, true) ? Level.WARN : Level.DEBUG;
            LOG.atLevel(level)
                    .log(
                            "metrics are not taken at {}, the run goes on: {}",
                            request.getAddress(),
                            problem.getMessage());
        }
    }
}

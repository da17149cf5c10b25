package dev.millrace.ops.telemetry.meter;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectorTest {
    private static final Duration NEVER = Duration.ofDays(1);

    private final List<ExportMetricsServiceRequest> received = new CopyOnWriteArrayList<>();
    private final HttpServer collector = create();
    private int status = 200;

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    @BeforeEach
    void start() {
        collector.createContext("/v1/metrics", exchange -> {
            try (exchange) {
                received.add(ExportMetricsServiceRequest.parseFrom(exchange.getRequestBody()));
                exchange.sendResponseHeaders(status, -1);
            }
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    private Registries sending() {
        var registries = Registries.sending(
                "r", "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/metrics", NEVER);
        WholeScrape.fill(registries.meters());
        return registries;
    }

    private Map<String, Metric> metrics() {
        return received.getFirst().getResourceMetrics(0).getScopeMetrics(0).getMetricsList().stream()
                .collect(Collectors.toMap(Metric::getName, Function.identity(), (first, _) -> first));
    }

    @Test
    void aCollectorGetsEverythingOnceMoreAtTheEnd() {
        sending().close();
        assertThat(metrics().get("millrace.generator.tokens"))
                .satisfies(tokens -> assertThat(tokens.getSum().getDataPoints(0).getAsDouble())
                        .isEqualTo(420))
                .satisfies(tokens -> assertThat(tokens.getSum()
                                .getDataPoints(0)
                                .getAttributesList()
                                .toString())
                        .contains("generator-1"));
        assertThat(metrics()).containsKeys("millrace.learner.step.solve.rate", "jvm.memory.used");
        assertThat(received.getFirst().getResourceMetrics(0).getResource().toString())
                .contains("millrace");
    }

    @Test
    void aCollectorThatRefusesIsNobodysFault() {
        status = 503;
        sending().close();
        assertThat(received).hasSize(1);
    }
}

package dev.millrace.verifiers.remote;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifier.VerifierSettings;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.sandbox.Sandbox;
import dev.millrace.verifiers.Contexts;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.remote.call.ManualTime;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Remote verifiers whose time only goes on when they wait.
final class RemoteFixture {
    private final ManualTime time = new ManualTime();
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private HttpClient client = HttpClient.newHttpClient();

    /// The same with another client.
    RemoteFixture with(HttpClient other) {
        client = other;
        return this;
    }

    Verifier verifier(String url, String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("url", url));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        var read = VerifierSettings.of(all);
        var factory = new RemoteVerifierFactory(time);
        factory.traits(read);
        var verifier = factory.create(read, context());
        read.requireNoProblem();
        return verifier;
    }

    /// What is concluded about one response, with a minute for it.
    Verdict verdict(String url, String... settings) throws Exception {
        try (var verifier = verifier(url, settings)) {
            return verifier.verify(Requests.of("2", "2"), budget(Duration.ofMinutes(1)));
        }
    }

    Budget budget(Duration limit) {
        return Budget.of(limit, time::nanos);
    }

    ManualTime time() {
        return time;
    }

    /// How often something was counted or measured.
    Map<String, Long> counts() {
        return counts;
    }

    private VerifierContext context() {
        var sandbox = Contexts.plain().sandbox();
        return new Context(new Counting(counts), client, sandbox, time);
    }

    private record Context(VerifierMetrics metrics, HttpClient http, Sandbox sandbox, InstantSource clock)
            implements VerifierContext {}

    private record Counting(Map<String, Long> counts) implements VerifierMetrics {
        @Override
        public void count(String name, long more) {
            counts.merge(name, more, Long::sum);
        }

        @Override
        public void measure(String name, double value) {
            counts.merge(name, 1L, Long::sum);
        }
    }
}

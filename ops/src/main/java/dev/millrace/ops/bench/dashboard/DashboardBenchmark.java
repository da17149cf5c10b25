package dev.millrace.ops.bench.dashboard;

import dev.millrace.ops.bench.contest.Measured;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.ops.dashboard.Dashboard;
import dev.millrace.ops.dashboard.ServedAt;
import dev.millrace.ops.dashboard.listing.RunCatalog;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.listing.RunSource;
import dev.millrace.ops.recorded.Footprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Measures a dashboard on a run that is made up: how long the log takes to be read, then how long each answer takes
/// that a page asks for, over HTTP.
public final class DashboardBenchmark implements AutoCloseable {
    private static final int TIMES = 7;
    private static final long PAUSE_MILLIS = 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final Dashboard dashboard;
    private final HttpClient client = HttpClient.newHttpClient();

    private DashboardBenchmark(RunPlace place) {
        dashboard = Dashboard.start(
                new ServedAt("127.0.0.1", 0, Optional.empty()), new RunCatalog(List.of(new RunSource.One(place))));
    }

    /// Writes a run and measures.
    ///
    /// @param run what is shown
    /// @param folder where it is written; not there yet
    public static DashboardSpeed measure(SyntheticRun run, Path folder) throws InterruptedException {
        run.write(folder);
        var place = new RunPlace.Directory(folder, Optional.empty());
        try (var benchmark = new DashboardBenchmark(place)) {
            long before = used();
            double reading = benchmark.read(place.id());
            long memory = used() - before;
            return new DashboardSpeed(run, Footprint.of(folder).log(), reading, memory, benchmark.answers(place.id()));
        }
    }

    private double read(String id) throws InterruptedException {
        long started = System.nanoTime();
        while (json("/api/runs/" + id).path("loaded").asDouble() < 1) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private Map<String, Double> answers(String id) throws InterruptedException {
        var run = "/api/runs/" + id;
        var keys = StreamSupport.stream(json(run).path("metrics").spliterator(), false)
                .map(metric -> metric.path("key").asText())
                .collect(Collectors.joining(","));
        Map<String, Double> answers = new LinkedHashMap<>();
        answers.put("page", median("/run/" + id));
        answers.put("head", median(run));
        answers.put("series of all metrics, 600 points", median(run + "/series?x=step&points=600&keys=" + keys));
        answers.put("evaluations", median(run + "/evaluations?x=step"));
        answers.put("pipeline", median(run + "/pipeline"));
        answers.put("responses, first 50", median(run + "/responses?limit=50"));
        answers.put("responses, sorted and filtered", median(run + "/responses?limit=50&sort=length&verdict=accepted"));
        return answers;
    }

    private double median(String path) throws InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            long started = System.nanoTime();
            var _ = body(path);
            seconds.add((System.nanoTime() - started) / 1e9);
        }
        return new Measured(seconds).median();
    }

    private JsonNode json(String path) throws InterruptedException {
        try {
            return JSON.readTree(body(path));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private byte[] body(String path) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(dashboard.url(path))).build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + ": got status " + response.statusCode() + ", expected 200");
            }
            return response.body();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Bytes of the heap that are in use, as well as a collection can tell.
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Override
    public void close() {
        client.close();
        dashboard.close();
    }
}

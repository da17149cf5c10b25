package dev.millrace.ops.dashboard.value;

import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.dashboard.listing.ListedRun;
import dev.millrace.ops.recorded.ClusterRun;
import dev.millrace.ops.recorded.RunEntry;
import dev.millrace.ops.recorded.RunState;
import dev.millrace.ops.settings.RunSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The list of runs. What is not known of a run is left out.
public final class RunsValues {
    private static final String SOLVE_RATE = "solveRate";

    private RunsValues() {}

    /// All of them.
    public static Map<String, Object> of(List<ListedRun> runs) {
        return Map.of("runs", runs.stream().map(RunsValues::of).toList());
    }

    /// One of them.
    public static Map<String, Object> of(ListedRun run) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", run.place().id());
        values.put("name", run.place().title());
        run.directory().ifPresent(entry -> putDirectory(values, entry));
        run.topics().ifPresent(topics -> putTopics(values, topics, run));
        run.last().ifPresent(record -> putStep(values, record));
        run.heldOut().ifPresent(rate -> values.put("heldOut", rate));
        run.problem().ifPresent(problem -> {
            values.putIfAbsent("state", "unreadable");
            values.put("error", problem);
        });
        return values;
    }

    /// What is new of one of them.
    public static Map<String, Object> news(ListedRun run) {
        var values = of(run);
        values.keySet().retainAll(List.of("id", "state", "step", "version"));
        return values;
    }

    private static void putDirectory(Map<String, Object> values, RunEntry entry) {
        values.put("directory", entry.root().toString());
        var standing = RunStanding.of(entry.state());
        values.put("state", standing.state());
        values.put("words", standing.words());
        entry.settings().ifPresent(settings -> putSettings(values, settings));
        values.put("lastActivity", entry.footprint().lastChange().toEpochMilli());
        values.put("bytes", entry.footprint().bytes());
        if (entry.state() instanceof RunState.Unreadable(var reason)) {
            values.put("error", reason);
        }
    }

    private static void putSettings(Map<String, Object> values, RunSettings settings) {
        values.put("seed", settings.run().seed());
        values.put("preset", settings.learner().algorithm().preset());
        values.put("stepsPlanned", settings.learner().schedule().policySteps());
    }

    private static void putTopics(Map<String, Object> values, ClusterRun topics, ListedRun run) {
        values.putIfAbsent("state", topics.last().isPresent() ? "ended" : "empty");
        values.putIfAbsent(
                "words", run.last().map(step -> "at step " + step.step()).orElse("no log"));
        values.putIfAbsent("bytes", topics.bytes());
    }

    private static void putStep(Map<String, Object> values, StepRecord record) {
        values.put("step", record.step());
        values.put("version", record.version());
        Double solveRate = record.metrics().get(SOLVE_RATE);
        if (solveRate != null) {
            values.put(SOLVE_RATE, solveRate);
        }
    }
}

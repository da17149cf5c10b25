package dev.millrace.ops.dashboard.value;

import dev.millrace.ops.index.Pipeline;
import dev.millrace.ops.inspection.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What flows through a run.
public final class PipelineValues {
    private PipelineValues() {}

    /// All of it.
    public static Map<String, Object> of(Pipeline pipeline) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("now", pipeline.now());
        values.put("topics", pipeline.topics().stream().map(PipelineValues::of).toList());
        values.put("roles", pipeline.workers().stream().map(PipelineValues::of).toList());
        values.put(
                "staleness",
                pipeline.staleness().entrySet().stream()
                        .map(PipelineValues::staleness)
                        .toList());
        values.put("restarts", events(pipeline));
        return values;
    }

    private static Map<String, Object> of(Pipeline.Topic topic) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("topic", topic.name());
        values.put("records", topic.records());
        values.put("perSecond", topic.perSecond());
        values.put("lag", topic.lag().waiting());
        values.put("lagMeaning", topic.lag().meaning());
        values.put("bytes", topic.bytes());
        return values;
    }

    private static Map<String, Object> of(Pipeline.Worker worker) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("role", worker.role());
        values.put("worker", worker.name());
        values.put("state", Words.of(worker.state()));
        values.put("firstSeen", worker.times().first());
        values.put("lastSeen", worker.times().last());
        values.put("idle", worker.idle().always());
        values.put("idleRecent", worker.idle().recently());
        values.put("records", worker.work().records());
        values.put("restarts", worker.work().restarts());
        values.put("measures", new TreeMap<>(worker.work().measures()));
        return values;
    }

    private static Map<String, Object> staleness(Map.Entry<Long, Long> entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("versions", entry.getKey());
        values.put("tokens", entry.getValue());
        return values;
    }

    /// Workers that started anew, in the order of time.
    public static List<Map<String, Object>> events(Pipeline pipeline) {
        return pipeline.events().stream()
                .<Map<String, Object>>map(event -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    values.put("time", event.time());
                    values.put("role", event.role());
                    values.put("worker", event.worker());
                    values.put("what", event.what());
                    return values;
                })
                .toList();
    }
}

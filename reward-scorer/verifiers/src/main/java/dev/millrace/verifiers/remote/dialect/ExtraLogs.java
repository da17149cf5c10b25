package dev.millrace.verifiers.remote.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/// What a service says about responses beyond their rewards: by name, a number each or one of all.
///
/// Whatever is no finite number, or a list of another length, is left out: what is only looked at must not cost a
/// reward. At most 64 names.
///
/// @param logs an object, or nothing
/// @param size how many responses there are
record ExtraLogs(JsonNode logs, int size) {
    private static final int MOST = 64;

    /// The numbers about one response.
    Map<String, Double> of(int index) {
        return of(index, "");
    }

    /// The numbers about one response but one.
    ///
    /// @param index which response
    /// @param without the name that is left out
    Map<String, Double> of(int index, String without) {
        Map<String, Double> metrics = new HashMap<>();
        for (var log : logs.properties()) {
            if (metrics.size() < MOST
                    && !log.getKey().equals(without)
                    && Reward.of(one(log.getValue(), index)) instanceof Reward.Given(var value)) {
                metrics.put(log.getKey(), value);
            }
        }
        return metrics;
    }

    private JsonNode one(JsonNode values, int index) {
        if (!values.isArray()) {
            return values;
        }
        return values.size() == size ? values.path(index) : Json.nodes().missingNode();
    }
}

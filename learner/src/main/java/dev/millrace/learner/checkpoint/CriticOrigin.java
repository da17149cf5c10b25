package dev.millrace.learner.checkpoint;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.learner.algorithm.PretrainingSettings;
import dev.millrace.learner.credit.RoundSettings;
import dev.millrace.learner.pretraining.PretrainingReport;
import java.util.Map;

/// What a pretrained critic was trained on.
///
/// @param policyDigest SHA-256 of the float32 weights of the policy that wrote the responses
/// @param report rounds, updates, and how well it predicts held-out returns
/// @param settings of value-pretraining, by name
public record CriticOrigin(String policyDigest, PretrainingReport report, Map<String, Object> settings) {
    private static final ObjectMapper JSON = new JsonMapper();

    public CriticOrigin {
        settings = Map.copyOf(settings);
    }

    /// Takes note of all settings that had a part in it.
    ///
    /// @param policyDigest of the policy that wrote the responses
    /// @param report what value-pretraining came to
    /// @param pretraining how the critic was trained
    /// @param rounds what it was trained on
    public static CriticOrigin of(
            String policyDigest, PretrainingReport report, PretrainingSettings pretraining, RoundSettings rounds) {
        var names = new TypeReference<Map<String, Object>>() {};
        return new CriticOrigin(
                policyDigest,
                report,
                Map.of(
                        "pretraining", JSON.convertValue(pretraining, names),
                        "rounds", JSON.convertValue(rounds, names)));
    }
}

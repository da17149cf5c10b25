package dev.millrace.ops.catalog;

import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.algorithm.CriticSettings;
import dev.millrace.learner.algorithm.OptimizerSettings;
import dev.millrace.learner.algorithm.Preset;
import dev.millrace.ops.binding.RecordWords;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a preset is made of, in words, each read off its settings.
final class PresetParts {
    private static final String NONE = "-";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private PresetParts() {}

    /// The parts of a preset.
    ///
    /// @return words by the part's name; the same names in the same order for every preset
    static Map<String, String> of(Preset preset) {
        var described = new PresetParts();
        var settings = preset.settings();
        described.put("paper", "arXiv " + preset.paper());
        described.put("prompts x group", preset.prompts() + " x " + preset.groupSize());
        described.advantage(settings.advantage());
        described.objective(settings);
        described.put("dynamic sampling", settings.filters().dynamicSampling());
        described.put("overlong", settings.filters().overlong());
        described.put(
                "mini-batches",
                settings.updates().miniBatches() + " x " + settings.updates().epochs() + " epoch");
        described.put("policy rate", rate(settings.policyOptimizer()));
        described.critic(settings.critic());
        return described.parts;
    }

    private void advantage(AdvantageSettings advantage) {
        switch (advantage) {
            case AdvantageSettings.Generalized generalized -> {
                put("advantage", "generalized, gamma " + RecordWords.of(generalized.gamma()));
                put("critic lambda", generalized.criticLambda());
                put("policy lambda", generalized.policyLambda());
                put("cut off", generalized.truncated());
                put("whitened", generalized.whiten());
            }
            case AdvantageSettings.Group group -> {
                put("advantage", "group, " + RecordWords.of(group.rule()));
                put("critic lambda", NONE);
                put("policy lambda", NONE);
                put("cut off", NONE);
                put("whitened", NONE);
            }
        }
    }

    private void objective(AlgorithmSettings settings) {
        var objective = settings.objective();
        put("ratio", objective.ratio());
        put("clip", objective.clip());
        put("off-policy weight", objective.behaviorWeight());
        put("aggregation", objective.aggregation());
        put("LM loss", objective.auxiliary().positiveExampleWeight());
        put("reference KL", objective.auxiliary().referenceKl());
    }

    private void critic(CriticSettings critic) {
        switch (critic) {
            case CriticSettings.None() -> {
                put("critic", "none");
                put("critic rate", NONE);
                put("value range, clip", NONE);
                put("pretraining", NONE);
            }
            case CriticSettings.Trained trained -> {
                put("critic", "trained, updates " + trained.updates());
                put("critic rate", rate(trained.optimizer()));
                put("value range, clip", RecordWords.of(trained.values()) + ", " + RecordWords.of(trained.valueClip()));
                int rounds = trained.pretraining().maxRounds();
                put("pretraining", rounds == 0 ? "none" : "up to " + rounds + " rounds");
            }
        }
    }

    private static String rate(OptimizerSettings optimizer) {
        return RecordWords.of(optimizer.learningRate()) + ", warm-up " + optimizer.warmUpSteps();
    }

    private void put(String name, Object value) {
        parts.put(name, RecordWords.of(value));
    }
}

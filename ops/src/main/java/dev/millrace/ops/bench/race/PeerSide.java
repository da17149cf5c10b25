package dev.millrace.ops.bench.race;

import dev.millrace.learner.algorithm.ReferenceKl;
import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.bench.peer.PeerProcess;
import dev.millrace.ops.settings.RunSettings;
import java.util.HashMap;
import java.util.Map;

/// A run of a peer, from its first prompts on; another seed each time.
final class PeerSide implements Contestant {
    private final PeerProcess peer;
    private final RaceFolder folder;
    private final RaceRules rules;
    private final boolean bf16;
    private long seed;

    /// @param peer answers `train`; the caller closes it
    /// @param bf16 whether it computes products in bf16
    PeerSide(PeerProcess peer, RaceFolder folder, RaceRules rules, boolean bf16) {
        this.peer = peer;
        this.folder = folder;
        this.rules = rules;
        this.bf16 = bf16;
    }

    @Override
    public double round() {
        seed++;
        return peer.seconds(Map.of("do", "train", "folder", folder.root().toString(), "settings", settings()));
    }

    private Map<String, Object> settings() {
        var task = rules.task();
        var batch = task.learner().batch();
        var algorithm = task.learner().algorithm();
        var optimizer = algorithm.policyOptimizer();
        Map<String, Object> values = new HashMap<>();
        values.put("seed", seed);
        values.put("bf16", bf16);
        values.put("model", RaceModel.of(folder.policy()));
        values.put("prompts", batch.prompts());
        values.put("groupSize", batch.groupSize());
        values.put("maxTokens", batch.sampling().maxTokens());
        values.put("miniBatches", algorithm.updates().miniBatches());
        values.put("learningRate", optimizer.learningRate());
        values.put("beta2", optimizer.adamW().beta2());
        values.put("clip", algorithm.objective().clip().low());
        values.put("klWeight", klWeight(task));
        values.put("target", rules.target());
        values.put("steps", rules.steps());
        values.put("evaluateEvery", rules.every());
        values.put("evaluationResponses", task.evaluation().responses());
        return values;
    }

    private static double klWeight(RunSettings task) {
        return switch (task.learner().algorithm().objective().auxiliary().referenceKl()) {
            case ReferenceKl.InLoss(double weight) -> weight;
            case ReferenceKl.None _, ReferenceKl.InReward _ -> 0;
        };
    }
}

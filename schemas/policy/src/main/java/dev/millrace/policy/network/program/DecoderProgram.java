package dev.millrace.policy.network.program;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import java.util.HashMap;
import java.util.Map;

/// Writes the TorchScript program of a decoder: one text for scoring, training and decoding, so that generators and
/// learner compute the same numbers. Weights `w` are an argument, in layout order.
public final class DecoderProgram {
    /// The class that the program defines.
    public static final String CLASS = "Decoder";

    /// 64 MB of float32, 1 GB on a GPU, which small products leave idle; a handful of such arrays live at a time.
    private static final int LOGITS_AT_ONCE = 1 << 24;
    private static final int LOGITS_AT_ONCE_ON_A_GPU = 1 << 28;

    /// Tensors that the way back needs of each layer, and of each block of its attention.
    private static final int KEPT = 13;
    private static final int KEPT_OF_BLOCK = 4;

    private DecoderProgram() {}

    /// Writes the program.
    ///
    /// @param config the network
    /// @param head what is computed from the last hidden states
    /// @param temperature divides the logits before log-probabilities are taken
    /// @param compute element type of products and the way of attention
    /// @return the text
    public static String of(ModelConfig config, Head head, double temperature, ComputeSettings compute) {
        var text = new StringBuilder(NetworkText.HEADER);
        text.append(compute.products() == ElementType.BF16 ? NetworkText.BFLOAT16 : NetworkText.FLOAT32);
        text.append(NetworkText.READY);
        text.append(
                config.tiedEmbeddings() && head == Head.LANGUAGE
                        ? NetworkText.TIED_PROJECTION
                        : NetworkText.OWN_PROJECTION);
        text.append(compute.attention() == AttentionPath.FUSED ? AttentionText.FUSED : AttentionText.PLAIN);
        text.append(NetworkText.LAYER);
        text.append(compute.products() == ElementType.BF16 ? TrainingText.ADD_BFLOAT16 : TrainingText.ADD_FLOAT32);
        text.append(compute.isOnCpu() ? TrainingText.EMBEDDING : TrainingText.EMBEDDING_IN_ORDER);
        text.append(TrainingText.LEARN).append(TrainingText.NORM);
        text.append(TrainingText.PLAN).append(TrainingText.FORWARD).append(TrainingText.BACKWARD);
        text.append(
                switch (head) {
                    case LANGUAGE -> ScoreText.TEXT + TrainingText.LANGUAGE + decoding(PackedLayer.of(config));
                    case VALUE -> NetworkText.VALUES + TrainingText.VALUE;
                });
        text.append(OptimizerText.TEXT);
        text.append(TransferText.TEXT);
        var constants = constants(config);
        constants.putAll(trainingConstants(config, head, compute));
        constants.putAll(scoreConstants(config, temperature, compute));
        return substitute(text.toString(), constants);
    }

    /// Response tokens whose logits are in memory at the same time.
    ///
    /// @param config the network
    /// @param compute where
    public static int rowsAtOnce(ModelConfig config, ComputeSettings compute) {
        int logits = compute.isOnCpu() ? LOGITS_AT_ONCE : LOGITS_AT_ONCE_ON_A_GPU;
        return Math.max(1, logits / config.dimensions().vocabulary());
    }

    private static Map<String, Object> trainingConstants(ModelConfig config, Head head, ComputeSettings compute) {
        var weights = LayerWeights.of(config);
        var attention = config.attention();
        Map<String, Object> constants = new HashMap<>(weights.gradientConstants());
        constants.put("attended", attention.heads() * attention.headDim());
        constants.put("queries", attention.heads() * attention.headDim());
        constants.put("keys", attention.keyValueHeads() * attention.headDim());
        constants.put("vocabulary", config.dimensions().vocabulary());
        constants.put("projection", config.tiedEmbeddings() ? 0 : -1);
        constants.put("firstNorm", weights.placesOf("input_layernorm"));
        constants.put("secondNorm", weights.placesOf("post_attention_layernorm"));
        constants.put("kept", compute.recompute() ? 1 : KEPT);
        constants.put("keptOfBlock", compute.recompute() ? 0 : KEPT_OF_BLOCK);
        constants.put("again", compute.recompute() ? "True" : "False");
        constants.put("ready", head == Head.LANGUAGE ? "self.project_out(self.ready(master))" : "self.ready(master)");
        return constants;
    }

    /// Writes a program that holds nothing but the optimizer.
    ///
    /// @return the text
    public static String optimizer() {
        return substitute(NetworkText.HEADER + OptimizerText.TEXT, Map.of());
    }

    private static String decoding(PackedLayer layer) {
        return PackedText.TEXT.replace("${packing}\n", layer.packing())
                + DecodingText.PREFILL
                + DecodingText.DECODE
                + DecodingText.DRAW;
    }

    private static Map<String, Object> scoreConstants(ModelConfig config, double temperature, ComputeSettings compute) {
        return Map.of(
                "rowsAtOnce",
                rowsAtOnce(config, compute),
                "temperature",
                temperature,
                "logits",
                temperature == 1
                        ? "torch.linear(hidden, head)"
                        : "self.full(torch.linear(hidden, head)) / " + temperature);
    }

    private static Map<String, Object> constants(ModelConfig config) {
        var attention = config.attention();
        var weights = LayerWeights.of(config);
        Map<String, Object> constants = new HashMap<>(weights.references());
        constants.putAll(PackedLayer.of(config).constants());
        constants.put("feedForward", config.dimensions().feedForward());
        constants.put("layers", config.dimensions().layers());
        constants.put("layerWeights", weights.count());
        constants.put("hidden", config.dimensions().hidden());
        constants.put("heads", attention.heads());
        constants.put("keyValueHeads", attention.keyValueHeads());
        constants.put("group", attention.heads() / attention.keyValueHeads());
        constants.put("headDim", attention.headDim());
        constants.put("halfHeadDim", attention.headDim() / 2);
        constants.put("grouped", attention.heads() == attention.keyValueHeads() ? "False" : "True");
        constants.put("twiceHeads", 2 * attention.heads());
        constants.put("readersOfFirstNorm", weights.placesOf("q_proj", "k_proj", "v_proj"));
        constants.put("readersOfSecondNorm", weights.placesOf("gate_proj", "up_proj"));
        constants.put("query", weights.normed("q"));
        constants.put("key", weights.normed("k"));
        constants.put("finalNorm", 1 + config.dimensions().layers() * weights.count());
        constants.put("scale", 1 / Math.sqrt(attention.headDim()));
        constants.put("epsilon", config.rmsNormEpsilon());
        return constants;
    }

    private static String substitute(String text, Map<String, Object> constants) {
        var result = text.replace("(self,", "(self: __torch__." + CLASS + ",");
        for (var constant : constants.entrySet()) {
            result = result.replace(
                    "${" + constant.getKey() + "}", constant.getValue().toString());
        }
        return result;
    }
}

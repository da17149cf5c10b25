package dev.millrace.policy.network.vector;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import dev.millrace.policy.network.PreparedWeights;
import dev.millrace.policy.network.arrays.LayoutOrder;
import dev.millrace.policy.tensor.ElementConversion;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A policy as the rows' products read it: the weight of each norm is multiplied into those that read its output.
///
/// @param embedding `[vocabulary, hidden]`
/// @param layers from first to last
/// @param head from the last hidden states to logits
record VectorWeights(float[] embedding, List<Layer> layers, Matrix head) implements PreparedWeights {
    /// One block.
    ///
    /// @param queryNorm `[headDim]`, where queries are normalised
    /// @param keyNorm `[headDim]`, where keys are
    record Layer(
            Projections projections,
            float @Nullable [] queryNorm,
            float @Nullable [] keyNorm,
            FeedForward feedForward) {
        private Stream<Matrix> matrices() {
            return Stream.of(
                    projections.query(),
                    projections.key(),
                    projections.value(),
                    projections.output(),
                    feedForward.gate(),
                    feedForward.up(),
                    feedForward.down());
        }
    }

    /// The matrices of attention.
    record Projections(Matrix query, Matrix key, Matrix value, Matrix output) {}

    /// The matrices behind it.
    record FeedForward(Matrix gate, Matrix up, Matrix down) {}

    /// Reads a policy.
    ///
    /// @param config the network
    /// @param tensors every tensor of the layout, in layout order, of any element type
    /// @throws IllegalArgumentException if they do not fit the network
    static VectorWeights of(ModelConfig config, Stream<HostTensor> tensors) {
        Map<String, float[]> numbers = new HashMap<>();
        LayoutOrder.forEach(
                ParameterLayout.of(config, Head.LANGUAGE),
                tensors,
                (tensor, place) -> numbers.put(tensor.name(), numbers(tensor)));
        return new Reader(config, numbers).read();
    }

    private static float[] numbers(HostTensor tensor) {
        long count = tensor.bytes().byteSize() / tensor.type().bytes();
        var numbers = new float[Math.toIntExact(count)];
        ElementConversion.convert(tensor.bytes(), tensor.type(), MemorySegment.ofArray(numbers), ElementType.F32);
        return numbers;
    }

    /// Bytes that the products of one step read.
    long bytes() {
        return Stream.concat(layers.stream().flatMap(Layer::matrices), Stream.of(head))
                .mapToLong(Matrix::bytes)
                .sum();
    }

    @Override
    public void close() {}

    private record Reader(ModelConfig config, Map<String, float[]> numbers) {
        VectorWeights read() {
            List<Layer> layers = new ArrayList<>();
            for (int layer = 0; layer < config.dimensions().layers(); layer++) {
                layers.add(layer("model.layers." + layer + "."));
            }
            var embedding = get("model.embed_tokens.weight");
            var head = config.tiedEmbeddings() ? embedding : get("lm_head.weight");
            return new VectorWeights(embedding, List.copyOf(layers), Matrix.of(head, get("model.norm.weight"), null));
        }

        private Layer layer(String prefix) {
            var attention = config.attention();
            var attended = ones(attention.heads() * attention.headDim());
            var first = get(prefix + "input_layernorm.weight");
            var second = get(prefix + "post_attention_layernorm.weight");
            var self = prefix + "self_attn.";
            var projections = new Projections(
                    matrix(self + "q_proj", first),
                    matrix(self + "k_proj", first),
                    matrix(self + "v_proj", first),
                    matrix(self + "o_proj", attended));
            var feedForward = new FeedForward(
                    matrix(prefix + "mlp.gate_proj", second),
                    matrix(prefix + "mlp.up_proj", second),
                    matrix(prefix + "mlp.down_proj", ones(config.dimensions().feedForward())));
            return new Layer(
                    projections, numbers.get(self + "q_norm.weight"), numbers.get(self + "k_norm.weight"), feedForward);
        }

        private Matrix matrix(String module, float[] scale) {
            return Matrix.of(get(module + ".weight"), scale, numbers.get(module + ".bias"));
        }

        private float[] get(String name) {
            var found = numbers.get(name);
            if (found == null) {
                throw new IllegalStateException("weights: got no " + name + ", expected it in every layout");
            }
            return found;
        }

        private static float[] ones(int count) {
            var ones = new float[count];
            Arrays.fill(ones, 1);
            return ones;
        }
    }
}

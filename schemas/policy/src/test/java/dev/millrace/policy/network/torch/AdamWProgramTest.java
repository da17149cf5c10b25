package dev.millrace.policy.network.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.program.DecoderProgram;
import dev.millrace.policy.network.script.Accelerator;
import dev.millrace.policy.network.script.Arguments;
import dev.millrace.policy.network.script.ScriptModule;
import dev.millrace.policy.tensor.ElementType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The program's AdamW against the reference numbers, over several steps.
class AdamWProgramTest {
    static Stream<JsonNode> cases() {
        try (var file = AdamWProgramTest.class.getResourceAsStream("/network/adamw.json")) {
            var cases = new ObjectMapper().readTree(Objects.requireNonNull(file, "adamw.json"));
            return StreamSupport.stream(cases.spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReferenceInDouble(JsonNode reference) {
        compare(reference, DataType.FLOAT64, 1e-9);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReferenceInFloat(JsonNode reference) {
        compare(reference, DataType.FLOAT32, 1e-5);
    }

    private static void compare(JsonNode reference, DataType type, double tolerance) {
        var accelerator = Accelerator.named("cpu", 1);
        try (var manager = accelerator.newManager()) {
            var compute = SmallNetworks.compute(ElementType.F32, AttentionPath.PLAIN);
            var text = DecoderProgram.of(SmallNetworks.QWEN2.config(), Head.VALUE, 1, compute);
            var module = ScriptModule.load(manager, DecoderProgram.CLASS, text);
            var state = new State(manager, reference, type);
            for (var step : reference.get("steps")) {
                state.update(module, array(manager, step.get("gradient"), type));
                assertThat(state.weights.toType(DataType.FLOAT64, false).toDoubleArray())
                        .containsExactly(numbers(step.get("weights")), within(tolerance));
            }
        }
    }

    private static NDArray array(NDManager manager, JsonNode numbers, DataType type) {
        return manager.create(numbers(numbers)).toType(type, false);
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /// One weight and what the optimizer keeps for it.
    private static final class State {
        private final NDManager manager;
        private final NDArray settings;
        private final NDArray step;
        private final NDArray weights;
        private final NDArray first;
        private final NDArray second;

        State(NDManager manager, JsonNode reference, DataType type) {
            this.manager = manager;
            settings = manager.create(Stream.of("learningRate", "beta1", "beta2", "weightDecay", "epsilon", "scale")
                    .mapToDouble(name -> reference.path(name).asDouble(1))
                    .toArray());
            step = manager.create(new float[1]);
            weights = array(manager, reference.get("start"), type);
            first = weights.zerosLike();
            second = weights.zerosLike();
        }

        void update(ScriptModule module, NDArray gradient) {
            var arguments = new Arguments()
                    .tensors(settings, step)
                    .list(List.of(weights))
                    .list(List.of(gradient))
                    .list(List.of(first))
                    .list(List.of(second));
            module.call(manager, "adamw", arguments);
        }
    }
}

package dev.millrace.policy.network.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millrace.policy.network.AdamWSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The program's AdamW against the reference numbers, over several steps.
class LoneAdamWTest {
    static Stream<JsonNode> cases() {
        try (var file = LoneAdamWTest.class.getResourceAsStream("/network/adamw.json")) {
            var cases = new ObjectMapper().readTree(Objects.requireNonNull(file, "adamw.json"));
            return StreamSupport.stream(cases.spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReferenceInDouble(JsonNode reference) {
        try (var adamW = LoneAdamW.inDouble(settings(reference), rate(reference), numbers(reference.get("start")))) {
            compare(adamW, reference, 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReferenceInFloat(JsonNode reference) {
        try (var adamW = LoneAdamW.inFloat(settings(reference), rate(reference), numbers(reference.get("start")))) {
            compare(adamW, reference, 1e-5);
        }
    }

    private static void compare(LoneAdamW adamW, JsonNode reference, double tolerance) {
        for (var step : reference.get("steps")) {
            assertThat(adamW.step(numbers(step.get("gradient"))))
                    .containsExactly(numbers(step.get("weights")), within(tolerance));
        }
    }

    private static AdamWSettings settings(JsonNode reference) {
        return new AdamWSettings(
                reference.get("beta1").asDouble(),
                reference.get("beta2").asDouble(),
                reference.get("epsilon").asDouble(),
                reference.get("weightDecay").asDouble());
    }

    private static double rate(JsonNode reference) {
        return reference.get("learningRate").asDouble();
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}

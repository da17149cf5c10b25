package dev.millrace.learner.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaFileTest {
    private static ObjectNode reference() {
        try (var file = Objects.requireNonNull(FormulaFileTest.class.getResourceAsStream("/formulas.json"))) {
            return (ObjectNode) new ObjectMapper().readTree(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Stream<String> groups() {
        return reference().propertyStream().map(Map.Entry::getKey).filter(name -> !name.equals("seed"));
    }

    private static GroupReport check(String name, JsonNode cases) {
        var file = new ObjectMapper().createObjectNode();
        file.set(name, cases);
        return FormulaFile.check(file).groups().getFirst();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyGroupAgreesWithTheReference(String name) {
        var cases = reference().required(name);

        var report = check(name, cases);

        assertThat(report.passed()).as("%s", report).isTrue();
        assertThat(report.cases()).isEqualTo(cases.size());
        assertThat(report.errors())
                .hasSize(2)
                .allSatisfy(errors -> assertThat(errors.values().numbers()).isPositive());
    }

    @Test
    void gradientsAreComparedWhereThereAreAny() {
        for (var name : new String[] {"policyLoss", "sequenceRatioLoss", "valueLoss", "vapoObjective"}) {
            assertThat(check(name, reference().required(name)).errors())
                    .allSatisfy(
                            errors -> assertThat(errors.gradients().numbers()).isPositive());
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void findsOneWrongNumberInTheLastCase(String name) {
        var cases = (ArrayNode) reference().required(name);
        var last = (ObjectNode) cases.get(cases.size() - 1);
        var field = Stream.of("loss", "penalty", "policyLambda", "drGrpo", "advantages", "steps")
                .filter(last::has)
                .findFirst()
                .orElseThrow();
        spoil(last, field);

        var report = check(name, cases);

        assertThat(report.passed()).isFalse();
        assertThat(report.problems()).isEmpty();
        assertThat(report.errors())
                .allSatisfy(errors -> assertThat(errors.values().place()).contains("[" + (cases.size() - 1) + "]"));
    }

    private static void spoil(ObjectNode owner, String field) {
        var node = owner.get(field);
        if (node.isNumber()) {
            owner.put(field, node.asDouble() + 1e-3);
        } else if (node.get(0).isNumber()) {
            ((ArrayNode) node).set(0, node.get(0).asDouble() + 1e-3);
        } else {
            spoil((ObjectNode) node.get(0), "weights");
        }
    }

    @Test
    void namesAFieldThatIsMissingUnknownOrOfAnotherKind() {
        var cases = (ArrayNode) reference().required("overlongPenalty");
        ((ObjectNode) cases.get(0)).remove("buffer");
        ((ObjectNode) cases.get(1)).put("slope", 2);
        ((ObjectNode) cases.get(2)).put("length", "long");
        ((ObjectNode) cases.get(3)).put("buffer", 0);
        cases.set(4, 5);

        assertThat(check("overlongPenalty", cases).problems())
                .containsExactly(
                        "overlongPenalty[0].buffer: got nothing, expected this field",
                        "overlongPenalty[1].slope: got an unknown field, expected only fields that are checked",
                        "overlongPenalty[2].length: got \"long\", expected a whole number",
                        "overlongPenalty[3]: got a refusal: buffer: got 0, expected in [1, 128],"
                                + " expected a case it accepts",
                        "overlongPenalty[4]: got 5, expected an object");
    }

    @Test
    void doesNotPassWhatItCannotCheck() {
        var report = check("entropyBonus", reference().required("policyLambda"));

        assertThat(report.passed()).isFalse();
        assertThat(report.problems().getFirst())
                .startsWith("entropyBonus: got an unknown group, expected one of [generalizedAdvantage,");
        assertThat(check("valueLoss", new ObjectMapper().createArrayNode()).passed())
                .isFalse();
    }

    @Test
    void listsGroupsThatTheFileLacks() {
        var report = FormulaFile.check(reference().retain("seed", "adamW", "policyLoss"));

        assertThat(report.passed()).isTrue();
        assertThat(report.absent())
                .contains("valueLoss")
                .doesNotContain("adamW")
                .hasSize(8);
        assertThat(FormulaFile.check(new ObjectMapper().createObjectNode()).passed())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3"})
    void refusesWhatIsNotAnObject(String text) throws IOException {
        var root = new ObjectMapper().readTree(text);

        assertThatThrownBy(() -> FormulaFile.check(root)).hasMessageContaining("expected an object of groups");
    }
}

package dev.millrace.ops.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RecordBinderTest {
    private static final String DEFAULTS = """
            name: demo            # what it is called
            size: {width: 3, height: 4}
            rate: 0.1
            rule: {type: fixed, value: 0.95}
            order: oldest-first
            stops: [1, 2]
            extra: {}
            """;

    enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    sealed interface Rule {
        record Fixed(double value) implements Rule {}

        record LengthAdaptive(double alpha) implements Rule {}
    }

    record Size(int width, int height) {
        Size {
            if (width < 1) {
                throw new IllegalArgumentException("width: got " + width + ", expected >= 1");
            }
            if (height < 1) {
                throw new IllegalArgumentException("height: got " + height + ", expected >= 1");
            }
        }
    }

    record Root(
            String name,
            Size size,
            double rate,
            Rule rule,
            Order order,
            List<Integer> stops,
            Map<String, String> extra) {
        Root {
            if (rate <= 0) {
                throw new IllegalArgumentException("rate: got " + rate + ", expected > 0");
            }
        }
    }

    record Absent(Optional<String> text, OptionalInt number) {}

    private static Root bind(String yaml) {
        var tree = YamlTree.overlay(YamlTree.parse("defaults", DEFAULTS), YamlTree.parse("file", yaml));
        return RecordBinder.bind(Root.class, tree, YamlTree.parse("defaults", DEFAULTS));
    }

    private static List<String> problems(String yaml) {
        var thrown = catchThrowableOfType(ConfigurationException.class, () -> bind(yaml));
        return thrown.problems().stream().map(ConfigurationProblem::toString).toList();
    }

    @Test
    void bindsEveryKindOfValue() {
        Root root = bind("order: newest-first\nrate: 1e-4\nextra: {a: 1}\nrule: {type: length-adaptive, alpha: 0.05}");
        assertThat(root)
                .isEqualTo(new Root(
                        "demo",
                        new Size(3, 4),
                        1e-4,
                        new Rule.LengthAdaptive(0.05),
                        Order.NEWEST_FIRST,
                        List.of(1, 2),
                        Map.of("a", "1")));
    }

    @Test
    void reportsAllProblemsAtOnce() {
        assertThat(problems("""
                nmae: x
                size: {width: 0, height: -1}
                rate: -2
                order: random
                stops: [1, two]
                rule: {type: adaptive}
                """))
                .containsExactly(
                        "nmae: got an unknown key, expected 'name' (the nearest known one)",
                        "size.width: got 0, expected >= 1",
                        "size.height: got -1, expected >= 1",
                        "rule.type: got \"adaptive\", expected one of fixed, length-adaptive",
                        "order: got \"random\", expected one of oldest-first, newest-first",
                        "stops[1]: got \"two\", expected a whole number",
                        "rate: got -2.0, expected > 0");
    }

    @Test
    void namesTheKnownKeysWhereNoneIsNear() {
        assertThat(problems("size: {weight: 0, colour: red}"))
                .containsExactly(
                        "size.weight: got an unknown key, expected 'height' (the nearest known one)",
                        "size.colour: got an unknown key, expected one of width, height");
    }

    @Test
    void reportsWrongTypesWithWhatWasExpected() {
        assertThat(problems("rate: fast\nsize: 7\nextra: []\nstops: 1"))
                .containsExactly(
                        "size: got 7, expected a section with the keys width, height",
                        "rate: got \"fast\", expected a number",
                        "stops: got 1, expected a list",
                        "extra: got [], expected a map of names and values");
    }

    @Test
    void reportsWhatIsMissingInAChosenType() {
        assertThat(problems("rule: {type: length-adaptive}"))
                .containsExactly("rule.alpha: got nothing, expected a number");
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        assertThat(problems("rate: NaN")).containsExactly("rate: got \"NaN\", expected a number");
    }

    @Test
    void leavesOptionalValuesAbsent() {
        var nothing = YamlTree.parse("file", "");
        assertThat(RecordBinder.bind(Absent.class, nothing, nothing))
                .isEqualTo(new Absent(Optional.empty(), OptionalInt.empty()));
    }

    @Test
    void bindsOptionalValuesThatArePresent() {
        var tree = YamlTree.parse("file", "text: a\nnumber: 3");
        assertThat(RecordBinder.bind(Absent.class, tree, YamlTree.parse("file", "")))
                .isEqualTo(new Absent(Optional.of("a"), OptionalInt.of(3)));
    }

    @Test
    void writesYamlThatBindsToTheSameRecords() {
        Root root = bind("name: 'a: # b'\nrule: {type: length-adaptive, alpha: 0.05}\nextra: {k: v}");
        assertThat(bind(RecordYaml.write(root, DEFAULTS))).isEqualTo(root);
    }

    @Test
    void repeatsTheCommentsOfTheDefaults() {
        assertThat(RecordYaml.write(bind(""), DEFAULTS)).startsWith("name: \"demo\"  # what it is called\n");
    }
}

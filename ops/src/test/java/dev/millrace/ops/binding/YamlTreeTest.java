package dev.millrace.ops.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class YamlTreeTest {
    @Test
    void assignsAValueAtAPath() {
        assertThat(YamlTree.assignment("a.b=[1, x]").toString()).isEqualTo("{\"a\":{\"b\":[1,\"x\"]}}");
    }

    @Test
    void refusesAnAssignmentWithoutEqualsSign() {
        assertThatThrownBy(() -> YamlTree.assignment("a.b")).hasMessage("--set: got 'a.b', expected path=value");
    }

    @Test
    void saysWhereTextIsNotYaml() {
        assertThatThrownBy(() -> YamlTree.parse("my.yaml", "a: 1\nb: [1,"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("my.yaml at line 2: got ")
                .hasMessageEndingWith(", expected YAML");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThatThrownBy(() -> YamlTree.parse("my.yaml", "a: 1\na: 2"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'a'");
    }

    @Test
    void refusesAListAtTheRoot() {
        assertThatThrownBy(() -> YamlTree.parse("my.yaml", "[1]"))
                .hasMessage("my.yaml: got [1], expected a map of keys and values");
    }

    @Test
    void keepsWhatIsNotLaidOver() {
        var under = YamlTree.parse("a", "x: {p: 1, q: 2}\ny: 3");
        assertThat(YamlTree.overlay(under, YamlTree.parse("b", "x: {q: 4}")).toString())
                .isEqualTo("{\"x\":{\"p\":1,\"q\":4},\"y\":3}");
    }

    @Test
    void replacesASectionOfAnotherType() {
        var under = YamlTree.parse("a", "x: {type: p, q: 2}");
        assertThat(YamlTree.overlay(under, YamlTree.parse("b", "x: {type: r}")).toString())
                .isEqualTo("{\"x\":{\"type\":\"r\"}}");
    }

    @Test
    void laysOnlyOverWhatIsThere() {
        var under = YamlTree.parse("a", "x: {type: p, q: 2}\ny: {z: 0}");
        var over = YamlTree.parse("b", "x: {q: 4, r: 5}\ny: {z: 6}\nw: 7");

        assertThat(YamlTree.overlayExisting(under.deepCopy(), over, false).toString())
                .isEqualTo("{\"x\":{\"type\":\"p\",\"q\":4},\"y\":{\"z\":6}}");
        assertThat(YamlTree.overlayExisting(under.deepCopy(), over, true).toString())
                .isEqualTo("{\"x\":{\"type\":\"p\",\"q\":4},\"y\":{\"z\":0}}");
    }

    @Test
    void laysNothingOverASectionOfAnotherType() {
        var under = YamlTree.parse("a", "x: {type: p, q: 2}");

        assertThat(YamlTree.overlayExisting(under, YamlTree.parse("b", "x: {type: r, q: 4}"), false)
                        .toString())
                .isEqualTo("{\"x\":{\"type\":\"p\",\"q\":2}}");
    }
}

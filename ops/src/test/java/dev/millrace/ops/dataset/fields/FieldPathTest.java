package dev.millrace.ops.dataset.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {
    private static final String ROW =
            "{'a': {'b': [{'c': 1}, {'c': 2}], 'd e': 3}, 'a.b': 4, 'm': [[5, 6]], 'n': null, 't': 'text'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a.b[0].c|1", "a.b[-1].c|2", "a.d e|3", "a.b|4", "m[0][1]|6", "n|null", "t|\"text\""})
    void findsWhatStandsThere(String path, String value) {
        assertThat(new FieldPath(path).find(Json.row(ROW))).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.x", "a.b[2].c", "a.b[-3]", "t.x", "t[0]", "n.x", "m.c"})
    void findsNothingWhereNothingStands(String path) {
        assertThat(new FieldPath(path).find(Json.row(ROW)).isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "[0]", "a[", "a[x]", "a[0", "a]0[", "a[1234567890]"})
    void refusesWhatIsNoPath(String text) {
        assertThatThrownBy(() -> new FieldPath(text))
                .hasMessage("got '" + text + "', expected a path such as a.b[0].c");
    }

    @Test
    void takesTheValueAwayThatStandsThere() {
        var row = Json.row("{'a': {'b': 1, 'c': {'d': 2, 'e': 3}}, 'f': 4, 'g': [5]}");
        for (var path : new String[] {"a.b", "a.c.d", "f", "g[0]", "x.y"}) {
            new FieldPath(path).remove(row);
        }
        assertThat(row).hasToString("{\"a\":{\"c\":{\"e\":3}},\"g\":[5]}");
    }
}

package dev.millrace.verifiers.code.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final double TOLERANCE = 1e-6;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "1 2            | 1 2            | true",
                "1 2/3/         | ' 1  2 /3'     | true",
                "1/2            | 1 2            | false",
                "1/2            | 1              | false",
                "1              | 1/2            | false",
                "1//2           | 1/2            | false",
                "7              | 007            | false",
                "0010           | 10             | false",
                "3              | 3.0            | true",
                "0.1            | 0.1000000001   | true",
                "0.1            | 0.11           | false",
                "1000000.5      | 1000001.2      | true",
                "1e3            | 1000           | true",
                "1e999          | 5.0            | false",
                "1e999          | 2e999          | false",
                "nan            | nan            | true",
                "nan            | 1.0            | false",
                "1.0            | nan            | false",
                "1.0d           | 1.0            | false",
                "yes            | YES            | false",
            })
    void comparesWhatWasPrintedWordByWord(String expected, String printed, boolean right) {
        assertThat(new PrintedOutput(TOLERANCE).matches(plain(expected), plain(printed)))
                .isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "3              | 3              | true",
                "3              | 3.0            | true",
                "3              | 3.1            | false",
                "true           | 1              | true",
                "true           | false          | false",
                "'3'            | 3              | false",
                "3              | '3'            | false",
                "[1, [2]]       | [1, [2]]       | true",
                "[1, 2]         | [2, 1]         | false",
                "[1]            | 1              | false",
                "{'a': 1.0}     | {'a': 1.00000001} | true",
                "{'a': 1}       | {'b': 1}       | false",
                "null           | null           | true",
                "null           | 0              | false",
                "123456789012345678901234567890 | 123456789012345678901234567891 | false",
            })
    void comparesWhatWasReturnedAsValues(String expected, String returned, boolean right) throws Exception {
        var json = new JsonMapper();
        var value = new ReturnedValue(TOLERANCE);
        var is = value.matches(json.readTree(quoted(expected)), json.readTree(quoted(returned)));
        assertThat(is).isEqualTo(right);
    }

    @Test
    void whatJsonHasNoKindForIsNeverRight() throws Exception {
        for (var expected : new String[] {"null", "0", "[]", "{}", "\"\""}) {
            assertThat(new ReturnedValue(TOLERANCE)
                            .matches(new JsonMapper().readTree(expected), MissingNode.getInstance()))
                    .isFalse();
        }
    }

    @Test
    void withoutToleranceNumbersAreText() {
        assertThat(new PrintedOutput(0).matches("0.10", "0.1")).isFalse();
    }

    private static String plain(String text) {
        return text.replace("'", "").replace('/', '\n');
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}

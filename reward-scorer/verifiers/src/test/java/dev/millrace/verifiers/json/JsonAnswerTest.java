package dev.millrace.verifiers.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonAnswerTest {
    private static String found(String response) {
        return switch (JsonAnswer.in(response.replace('~', '\n'), false)) {
            case JsonDocument.Parsed(var root) -> root.toString();
            case JsonDocument.Refused(var reason) -> reason;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1}                                    | {\"a\":1}",
                "Sure [sic]: {\"a\": [1]} as {asked}.          | {\"a\":[1]}",
                "It is [1, 2]. Or [3].                         | [1,2]",
                "```json~{\"a\": 1}~``` or~```JSON~[2]~```     | [2]",
                "{\"a\": 1}~```~[2]~```                        | [2]",
                "```json~{}~```~```python~print([1])~```       | {}",
                "```python~x = 1~```~so {\"a\": 1}             | {\"a\":1}",
                "{}                                            | {}",
            })
    void findsTheDocument(String response, String document) {
        assertThat(found(response)).isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json here                     | response: got no JSON, expected an object or a list",
                "{\"a\": {\"b\": 1}, oops         | document: got no JSON (Unexpected character",
                "{\"a\": 1                        | document: got no JSON (Unexpected end-of-input",
                "```json~{\"a\": 1} {}~```        | document: got more behind its end, expected nothing",
                "```json~nothing~``` {\"a\": 1}   | document: got no JSON (Unrecognized token",
                "{\"a\": 1, \"a\": 2}             | document: got no JSON (Duplicate",
                "[1e999]                          | document: got no JSON (a number beyond 1e308), expected some",
                "{\"a\": NaN}                     | document: got no JSON (Non-standard token",
            })
    void whatIsFoundFirstDecides(String response, String reason) {
        assertThat(found(response)).startsWith(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"a\":",
                "{\"",
                "[1,",
                "1",
                "[1e999999999,",
                "```",
                "```json",
                "{\"a\":[",
                "\\",
                "[\"\\u0000\","
            })
    void answersOnHostileText(String piece) {
        assertThat(found(piece.repeat((1 << 20) / piece.length()))).isNotEmpty();
        assertThat(found("[" + piece.repeat((1 << 15) / piece.length()) + "]")).isNotEmpty();
    }

    @Test
    void aWholeResponseIsTheDocumentAndNothingElse() {
        assertThat(JsonAnswer.in(" {\"a\": 1}\n", true)).isInstanceOf(JsonDocument.Parsed.class);
        assertThat(JsonAnswer.in("{} is it", true)).isInstanceOf(JsonDocument.Refused.class);
        assertThat(JsonAnswer.in("[" + " ".repeat(1 << 16) + "]", true))
                .isEqualTo(new JsonDocument.Refused("response: got 65538 characters, expected at most 65536"));
    }
}

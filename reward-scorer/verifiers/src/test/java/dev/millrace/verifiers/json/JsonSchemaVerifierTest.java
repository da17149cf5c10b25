package dev.millrace.verifiers.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.Verdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaVerifierTest {
    private static final String PERSON = """
            {
              "type": "object",
              "properties": {"name": {"type": "string", "pattern": "^[A-Z]"}, "age": {"type": "integer"}},
              "required": ["name"],
              "additionalProperties": false
            }
            """;

    private static Verdict verdict(Map<String, String> settings, String response) {
        var columns = Map.of("schema", PERSON, "broken", "{\"type\": \"strin\"}");
        return Verdicts.of("json-schema", settings, Requests.of("", response, columns));
    }

    @Test
    void aValidDocumentIsRight() {
        var verdict = (Verdict.Scored) verdict(Map.of("schema", PERSON), "Here: {\"name\": \"Ada\", \"age\": 36}");
        assertThat(verdict.reward()).isEqualTo(1);
        assertThat(verdict.extracted()).isEqualTo("{\"name\":\"Ada\",\"age\":36}");
        assertThat(verdict.metrics()).containsEntry("schemaProblems", 0.0);
    }

    @Test
    void anInvalidOneShowsWhatIsWrongWithIt() {
        var verdict = (Verdict.Scored) verdict(Map.of("schema", PERSON), "{\"name\": \"ada\", \"age\": \"36\"}");
        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.extracted())
                .isEqualTo("/name: does not match the regex pattern ^[A-Z]; /age: string found, integer expected");
        assertThat(verdict.metrics()).containsEntry("schemaProblems", 2.0);
        assertThat(((Verdict.Scored) verdict(Map.of("schema", PERSON), "{}")).extracted())
                .isEqualTo("document: required property 'name' not found");
    }

    @Test
    void takesTheSchemaFromAFileOrAColumn(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("person.json"), PERSON);
        assertThat(verdict(Map.of("schemaFile", file.toString()), "{\"name\": \"Ada\"}")
                        .isAccepted())
                .isTrue();
        assertThat(verdict(Map.of("schemaField", "schema"), "{\"name\": \"Ada\"}")
                        .isAccepted())
                .isTrue();
        assertThat(verdict(Map.of("schemaField", "none"), "{}"))
                .isEqualTo(new Verdict.NotApplicable("schema: column 'none': got nothing, expected a JSON schema"));
        assertThat(verdict(Map.of("schemaField", "broken"), "{}")).isInstanceOf(Verdict.NotApplicable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"$ref\": \"http://127.0.0.1:9/a\"} | reference: got 'http://127.0.0.1:9/a', expected one within",
                "{\"$ref\": \"file:///etc/hostname\"} | reference: got 'file:///etc/hostname', expected one within",
                "{\"$ref\": \"classpath:draft\"}      | reference: got 'classpath:draft', expected one within",
                "{\"$schema\": \"http://other.org\"}  | is unrecognizable schema",
                "{\"$ref\": \"#/$defs/none\"}         | Reference /$defs/none cannot be resolved",
                "{\"type\": \"strin\"}                | does not have a value in the enumeration",
                "{\"pattern\": \"a(?=b)\"}            | expected an RE2 pattern: invalid or unsupported",
                "{\"pattern\": \"((a{999}){999}){9}\"} | expected a pattern of at most 10000 instructions",
                "{\"type\"                            | document: got no JSON",
                "7                                    | integer found, [object, boolean] expected",
            })
    void refusesASchemaThatIsNoneOrThatRefersToOthers(String schema, String reason) {
        assertThatThrownBy(() -> verdict(Map.of("schema", schema), "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("schema: got '" + schema + "', expected a JSON schema: ")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesNoSchemaSeveralAndAFileThatIsNotThere() {
        assertThatThrownBy(() -> verdict(Map.of(), "{}"))
                .hasMessage("schema: got '0 of them', expected one of schema, schemaFile and schemaField");
        assertThatThrownBy(() -> verdict(Map.of("schema", "true", "schemaField", "a"), "{}"))
                .hasMessage("schema: got '2 of them', expected one of schema, schemaFile and schemaField");
        assertThatThrownBy(() -> verdict(Map.of("schemaFile", "/none"), "{}"))
                .hasMessageContaining("schemaFile: got '/none', expected a file that can be read");
    }

    @Test
    void patternsTakeLinearTime() {
        var schema = Map.of("schema", "{\"items\": {\"pattern\": \"^(a|a)*(a+)+$\"}}");
        assertThat(verdict(schema, "[\"" + "a".repeat(60_000) + "!\"]").isAccepted())
                .isFalse();
    }
}

package dev.millrace.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
    private static final String ROWS = """
            {"question": "How many?", "answer": "2 + 2 = 4\\n#### 4", "level": "easy"}
            {"question": "How much?", "answer": "nobody knows"}
            {"question": "How far?", "answer": "#### 1,500"}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter results = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... options) throws IOException {
        var file = Files.writeString(folder.resolve("train.jsonl"), ROWS).toString();
        var arguments = new String[options.length + 3];
        arguments[0] = "data";
        arguments[1] = "--quiet";
        arguments[2] = file;
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Millrace.commandLine(new PrintWriter(results), new PrintWriter(errors))
                .execute(arguments);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(results.toString());
    }

    @Test
    void showsWhatIsInADataSet() throws IOException {
        assertThat(run("--show", "1")).isEqualTo(1);
        assertThat(results.toString())
                .contains("train.jsonl\nread as gsm8k, recognized from the first rows, in ")
                .containsPattern("rows read +3\nproblems +2\nbad rows +1\n")
                .contains("train.jsonl:2: answer: got \"nobody knows\", expected text with ####")
                .containsPattern("data source +problems\ntrain.jsonl +2\n")
                .contains("problem 1 of train.jsonl, family '', difficulty 0.0, ground truth '4'\n  user: How many?\n")
                .contains("  [answer] 2 + 2 = 4\n#### 4\n  [level] easy")
                .doesNotContain("How far?");
    }

    @Test
    void tellsAProgramTheSame() throws IOException {
        assertThat(run("--json", "--show", "2")).isEqualTo(1);
        assertThat(json().get("preset").asText()).isEqualTo("gsm8k");
        assertThat(json().get("recognized").asBoolean()).isTrue();
        assertThat(json().get("read").asInt()).isEqualTo(3);
        assertThat(json().get("bad").asInt()).isEqualTo(1);
        assertThat(json().get("problems").get(1).get("groundTruth").asText()).isEqualTo("1500");
        assertThat(json().get("dataSources").get("train.jsonl").asInt()).isEqualTo(2);
    }

    @Test
    void readsAsItIsTold() throws IOException {
        assertThat(run("--json", "--read", "preset=plain", "--read", "fields.family=level", "--read", "rows.limit=1"))
                .isZero();
        assertThat(json().get("recognized").asBoolean()).isFalse();
        assertThat(json().get("families").get("easy").asInt()).isEqualTo(1);
        assertThat(json().get("problems").get(0).get("groundTruth").asText()).isEqualTo("2 + 2 = 4\n#### 4");
    }

    @Test
    void stopsAtABadRowWhereItIsToldSo() throws IOException {
        assertThat(run("--read", "rows.onBadRow=stop")).isEqualTo(2);
        assertThat(results.toString()).isEmpty();
        assertThat(errors.toString()).contains("train.jsonl:2: answer: got \"nobody knows\", expected text with ####");
    }

    @Test
    void namesTheKeyItDoesNotKnow() throws IOException {
        assertThat(run("--read", "limit=3")).isEqualTo(2);
        assertThat(errors.toString()).contains("task.training.limit: got an unknown key, expected ");
    }
}

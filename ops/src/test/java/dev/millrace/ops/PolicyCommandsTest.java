package dev.millrace.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millrace.ops.chain.ChainModelFolder;
import dev.millrace.ops.chain.ChainModelSettings;
import dev.millrace.ops.chain.ChainSettings;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.safetensors.Safetensors;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandsTest {
    @TempDir
    private static Path model;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter results = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeAll
    static void writeModel() throws IOException {
        var task = ChainSettings.base();
        var settings = new ChainModelSettings(1, 16, 2, 16, 0.05);
        ChainModelFolder.write(model, settings, task);
        var weights = RandomWeights.of(ChainModelFolder.config(settings, task), Head.LANGUAGE, 1, 0.05);
        Safetensors.write(model.resolve("model.safetensors"), weights, Map.of("format", "pt"));
    }

    @Test
    void namesAPromptThatLeavesNoRoomForAResponse() throws IOException {
        refuses("{\"id\": \"long one\", \"prompt\": \"" + "1 ".repeat(100) + "\", \"answer\": \"1\"}\n");
        assertThat(errors.toString())
                .contains("prompts.jsonl", "prompt of problem long one: got 101 tokens, expected at most");
    }

    @Test
    void namesTheLineThatIsNotJson() throws IOException {
        refuses("{\"prompt\": \"1\", \"answer\": \"1\"}\nprompt: 1\n");
        assertThat(errors.toString()).contains("prompts.jsonl:2", "expected a JSON object");
    }

    @Test
    void namesTheFieldThatIsMissing() throws IOException {
        refuses("{\"prompt\": \"1\"}\n");
        assertThat(errors.toString()).contains("prompts.jsonl:1", "answer: got nothing");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        refuses("");
        assertThat(errors.toString()).contains("prompts.jsonl", "prompts: got none in 0 rows, expected one at least");
    }

    @Test
    void evaluatesAPromptsFile() throws IOException {
        assertThat(evaluate("{\"prompt\": \"+1\", \"answer\": \"1\"}\n")).isZero();
        var report = new ObjectMapper().readTree(results.toString());
        assertThat(report.get("problems").asInt()).isEqualTo(1);
        assertThat(report.get("avgAtK").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void countsPromptsThatAreTooLong() throws IOException {
        var rows =
                "{\"prompt\": \"1\", \"answer\": \"1\"}\n{\"prompt\": \"" + "1 ".repeat(100) + "\", \"answer\": 2}\n";
        Path file = Files.writeString(folder.resolve("prompts.jsonl"), rows);
        assertThat(run("data", "--json", "--model", model.toString(), file.toString()))
                .isZero();
        var report = new ObjectMapper().readTree(results.toString());
        assertThat(report.get("used").asInt()).isEqualTo(1);
        assertThat(report.get("tooLong").asInt()).isEqualTo(1);
    }

    @Test
    void showsResponsesWithTheirVerdict() throws IOException {
        assertThat(run("sample", "--json", "--model", model.toString(), "--answer", "3", "1 2", "3"))
                .isZero();
        var samples = new ObjectMapper().readTree(results.toString()).get("samples");
        assertThat(samples).hasSize(2);
        var first = samples.get(0);
        assertThat(first.get("prompt").asText()).isEqualTo("1 2");
        assertThat(first.get("tokenIds")).isNotEmpty().hasSameSizeAs(first.get("logProbs"));
        assertThat(first.get("verdict").asText()).containsAnyOf("accepted", "no answer");
    }

    private void refuses(String content) throws IOException {
        assertThat(evaluate(content)).isEqualTo(2);
        assertThat(results.toString()).isEmpty();
    }

    private int evaluate(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("prompts.jsonl"), content);
        return run("evaluate", "--json", "--model", model.toString(), "--prompts", file.toString());
    }

    private int run(String... arguments) {
        return Millrace.commandLine(new PrintWriter(results), new PrintWriter(errors))
                .execute(arguments);
    }
}

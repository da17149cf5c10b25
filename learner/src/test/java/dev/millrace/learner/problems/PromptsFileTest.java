package dev.millrace.learner.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptsFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void takesAPromptAsOneUserTurn() throws IOException {
        var problem =
                PromptsFile.read(file("{\"prompt\": \"2+2=\", \"answer\": 4}")).getFirst();
        assertThat(problem.messages()).containsExactly(new Message("user", "2+2="));
        assertThat(problem.groundTruth()).isEqualTo("4");
        assertThat(problem.id()).isEqualTo("1");
        assertThat(problem.dataSource()).isEqualTo("prompts.jsonl");
    }

    @Test
    void keepsUnknownColumnsAsMetadata() throws IOException {
        var line = "{\"messages\": [{\"role\": \"system\", \"content\": \"s\"}], \"answer\": \"a\", \"id\": 7,"
                + " \"family\": \"f\", \"difficulty\": 2.5, \"level\": 3, \"hint\": \"h\"}";
        var problem = PromptsFile.read(file("\n" + line + "\n")).getFirst();
        assertThat(problem.id()).isEqualTo("7");
        assertThat(problem.difficulty()).isEqualTo(2.5);
        assertThat(problem.metadata())
                .containsOnly(java.util.Map.entry("level", "3"), java.util.Map.entry("hint", "h"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json|line: got no JSON",
                "[1]|line: got array, expected a JSON object",
                "{\"answer\": \"4\"}|prompt: got nothing, expected text",
                "{\"prompt\": 3, \"answer\": \"4\"}|prompt: got 3, expected text",
                "{\"prompt\": \"p\"}|answer: got nothing, expected text",
                "{\"prompt\": \"p\", \"answer\": \"a\", \"difficulty\": \"x\"}|difficulty: got \"x\", expected a number",
                "{\"messages\": [], \"answer\": \"a\"}|messages: got [], expected a list",
                "{\"messages\": [{\"role\": \"bot\", \"content\": \"c\"}], \"answer\": \"a\"}|messages.role: got \"bot\""
            })
    void namesFileLineAndRuleOfABadLine(String line, String message) throws IOException {
        var file = file("{\"prompt\": \"p\", \"answer\": \"a\"}\n" + line);
        assertThatThrownBy(() -> PromptsFile.read(file))
                .isInstanceOf(PromptsFileException.class)
                .hasMessageStartingWith(file + ":2: ")
                .hasMessageContaining(message);
    }

    @Test
    void refusesAFileWithoutPrompts() throws IOException {
        var file = file("\n\n");
        assertThatThrownBy(() -> PromptsFile.read(file)).hasMessageContaining("prompts: got none");
    }

    @Test
    void refusesAMissingFile() {
        assertThatThrownBy(() -> PromptsFile.read(folder.resolve("absent"))).hasMessageContaining("got no such file");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("prompts.jsonl"), content);
    }
}

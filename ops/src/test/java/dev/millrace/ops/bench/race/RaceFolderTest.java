package dev.millrace.ops.bench.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.ops.chain.ChainSet;
import dev.millrace.ops.chain.ChainSettings;
import dev.millrace.ops.chain.ChainTask;
import dev.millrace.ops.chain.ChainVocabulary;
import dev.millrace.ops.screen.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceFolderTest {
    private static final RaceRules RULES = new RaceRules(0.9, 2, 1, List.of());

    @TempDir
    Path root;

    @Test
    void givesPeersTheProblemsOfTheDemonstration() throws IOException {
        Files.createDirectories(root.resolve("initial"));
        RaceFolder.prepare(root, RULES, Screen.standardError());
        var training = lines("training.jsonl");
        int batch = RULES.task().learner().batch().prompts();
        assertThat(training).hasSize(2 * batch);
        var chain = new ChainTask(ChainSettings.base()).chain(ChainSet.TRAINING, 1);
        assertThat(ids(training.get(1), "prompt"))
                .containsExactly(ChainVocabulary.ids(
                        "<bos> " + chain.prompt(ChainSettings.base().width())));
        assertThat(ids(training.get(1), "answer")).containsExactly(ChainVocabulary.id("" + chain.answer()));
    }

    @Test
    void givesPeersHeldOutProblemsThatAreNotTrainedOn() throws IOException {
        Files.createDirectories(root.resolve("initial"));
        RaceFolder.prepare(root, RULES, Screen.standardError());
        var training =
                lines("training.jsonl").stream().map(line -> line.path("text")).toList();
        assertThat(lines("heldOut.jsonl"))
                .hasSize(256)
                .allSatisfy(line -> assertThat(training).doesNotContain(line.path("text")));
    }

    private List<JsonNode> lines(String name) throws IOException {
        var json = new JsonMapper();
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (var line : Files.readAllLines(root.resolve(name))) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private static int[] ids(JsonNode line, String key) {
        return IntStream.range(0, line.path(key).size())
                .map(i -> line.path(key).get(i).asInt())
                .toArray();
    }
}

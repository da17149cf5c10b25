package dev.millrace.verifiers.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifiers.Contexts;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.Verifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example in `ops/examples`, built as its author would and dropped into a folder.
class ExamplePluginTest {
    private static final Path PROJECT = Path.of("../../ops/examples/verifier-plugin");

    @TempDir
    private Path folder;

    private Verifiers withExample() throws IOException {
        var sources = new TreeMap<String, String>();
        var root = PROJECT.resolve("src/main/java");
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var type = root.relativize(file).toString().replace(".java", "").replace('/', '.');
                sources.put(type, Files.readString(file));
            }
        }
        PluginJar.compiled(List.of(), sources)
                .with(PluginJar.SERVICE, Files.readAllBytes(PROJECT.resolve("src/main/resources/" + PluginJar.SERVICE)))
                .at(folder.resolve("countdown-verifier-1.0.jar"));
        return Verifiers.withPlugins(folder);
    }

    @Test
    void theExampleJudgesFromItsOwnJar() throws Exception {
        var verifiers = withExample();
        assertThat(verifiers.problems()).isEmpty();
        assertThat(verifiers.traits("countdown", Map.of())).isEqualTo(Traits.INLINE);
        try (var verifier = verifiers.create("countdown", Map.of("attempt", "0.2"), Contexts.plain())) {
            var numbers = Map.of("numbers", "[3, 7, 25]");
            var right = Requests.of("46", "<answer>7 * 3 + 25</answer>", numbers);
            var wrong = Requests.of("46", "<answer>7 + 3 + 25</answer>", numbers);
            var budget = Budget.of(Duration.ofSeconds(60));
            assertThat(verifier.verify(right, budget))
                    .isEqualTo(new Verdict.Scored(1, true, "7 * 3 + 25").withMetrics(Map.of("usesGivenNumbers", 1.0)));
            assertThat(((Verdict.Scored) verifier.verify(wrong, budget)).reward())
                    .isEqualTo(0.2);
            assertThat(verifier.verify(Requests.of("46", ""), budget)).isInstanceOf(Verdict.NotApplicable.class);
        }
    }

    @Test
    void theExampleDependsOnThisVersionOfTheInterface() throws IOException {
        var ours = Files.readString(Path.of("../../pom.xml"))
                .lines()
                .filter(line -> line.contains("<version>"))
                .findFirst()
                .orElseThrow()
                .strip();
        assertThat(Files.readString(PROJECT.resolve("pom.xml")))
                .contains("<artifactId>millrace-verifier</artifactId>" + ours);
    }
}

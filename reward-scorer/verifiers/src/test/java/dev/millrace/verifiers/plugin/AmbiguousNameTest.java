package dev.millrace.verifiers.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifiers.Contexts;
import dev.millrace.verifiers.Verifiers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmbiguousNameTest {
    @TempDir
    private Path folder;

    @Test
    void aNameThatIsBuiltInTooIsRefusedWithBothPlaces() throws IOException {
        PluginSources.factory("exact", "\"\"").at(folder.resolve("mine.jar"));
        assertThatThrownBy(() -> Verifiers.withPlugins(folder).create("exact", Map.of(), Contexts.plain()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("verifier: got 'exact', which is that of "
                        + "dev.millrace.verifiers.answer.ExactVerifierFactory on the class path and "
                        + "org.example.Factory of " + folder.resolve("mine.jar") + ", expected one of them");
    }

    @Test
    void anOldVersionThatWasLeftThereIsNamed() throws IOException {
        PluginSources.factory("theirs", "\"\"").at(folder.resolve("theirs-1.jar"));
        PluginSources.factory("theirs", "\"\"").at(folder.resolve("theirs-2.jar"));
        assertThat(Verifiers.withPlugins(folder).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("theirs-1.jar and ", "theirs-2.jar, expected one"));
    }

    @Test
    void otherNamesAreNotTouched() throws Exception {
        PluginSources.factory("exact", "\"\"").at(folder.resolve("mine.jar"));
        try (var verifier = Verifiers.withPlugins(folder).create("number", Map.of(), Contexts.plain())) {
            assertThat(verifier).isNotNull();
        }
    }
}

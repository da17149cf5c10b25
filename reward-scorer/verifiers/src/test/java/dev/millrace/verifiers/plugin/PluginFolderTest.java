package dev.millrace.verifiers.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {
    @TempDir
    private Path folder;

    private String shown(String verifier) throws Exception {
        try (var made = Verifiers.withPlugins(folder).create(verifier, Map.of(), Contexts.plain())) {
            var verdict = made.verify(Requests.of("", ""), Budget.of(Duration.ofSeconds(60)));
            return ((Verdict.Scored) verdict).extracted();
        }
    }

    /// A plug-in of two jars, its own and a library.
    private void write(String plugin, String libraryVersion) throws IOException {
        var library =
                PluginSources.library(libraryVersion).at(folder.resolve(plugin).resolve("library.jar"));
        PluginJar.compiled(List.of(library), PluginSources.using(plugin, "org.lib.Version.get()"))
                .naming("org.example.Factory")
                .at(folder.resolve(plugin).resolve("own.jar"));
    }

    @Test
    void aJarIsAPlugIn() throws Exception {
        PluginSources.factory("theirs", "\"hello\"").at(folder.resolve("theirs.jar"));
        assertThat(shown("theirs")).isEqualTo("hello");
        assertThat(Verifiers.withPlugins(folder).names()).contains("exact", "theirs");
        assertThat(Verifiers.withPlugins(folder).problems()).isEmpty();
    }

    @Test
    void plugInsOfOneClassNameAndOtherVersionsOfALibraryDoNotClash() throws Exception {
        write("one", "1.0");
        write("two", "2.0");
        assertThat(shown("one")).isEqualTo("1.0");
        assertThat(shown("two")).isEqualTo("2.0");
    }

    @Test
    void aPlugInSeesNeitherOurClassesNorOurLibraries() throws Exception {
        var members = """
                static String seen(String type) {
                    try {
                        return Class.forName(type).getSimpleName() + " ";
                    } catch (ClassNotFoundException thrown) {
                        return "";
                    }
                }
                """;
        var seen = List.of("dev.millrace.verifiers.Verifiers", "com.google.re2j.Pattern", "org.slf4j.Logger").stream()
                .map(type -> "seen(\"" + type + "\")")
                .toList();
        var expression =
                String.join(" + ", seen) + " + seen(\"java.sql.Date\") + seen(\"dev.millrace.verifier.Verdict\")";
        PluginSources.factory("curious", expression, members).at(folder.resolve("curious.jar"));
        assertThat(shown("curious")).isEqualTo("Date Verdict ");
    }

    @Test
    void aPlugInRunsWithItsOwnContextClassLoader() throws Exception {
        var isOwn = "\"\" + (Thread.currentThread().getContextClassLoader() == Factory.class.getClassLoader())";
        PluginSources.factory("context", isOwn).at(folder.resolve("context.jar"));
        var before = Thread.currentThread().getContextClassLoader();
        assertThat(shown("context")).isEqualTo("true");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void otherFilesAndFoldersWithoutJarsAreNotLookedAt() throws IOException {
        Files.writeString(folder.resolve("README.md"), "Plug-ins.");
        Files.createDirectories(folder.resolve("empty"));
        assertThat(new PluginFolder(folder).load()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Verifiers.withPlugins(folder.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plugins: got '" + folder.resolve("none") + "', expected a folder");
    }
}

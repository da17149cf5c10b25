package dev.millrace.ops.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class UntrustedTextTest {
    private static final String MARKUP = "<img src=x onerror='window.harmed = true'>";
    private static final String OVERRIDE = "\u202e";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path runs;

    @Test
    void deadLettersAreTextAndWhatIsInvisibleInThemIsShown() throws IOException {
        var root = runs.resolve("one");
        GrowingRun.of(root, 3).bury(MARKUP + OVERRIDE + "reason", "first\u0000" + MARKUP + OVERRIDE + "content");
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.run(root, "/health"));
            tab.find(".opener").click();
            assertThat(tab.text(".letter-content pre")).isEqualTo("firstNUL" + MARKUP + "RLOcontent");
            assertThat(tab.text(".reasons")).contains(MARKUP + "RLOreason");
            assertThat(tab.page().evaluate("window.harmed")).isNull();
            assertThat(tab.problems()).isEmpty();
        }
    }

    @Test
    void aFoldersNameIsText() throws IOException {
        var name = MARKUP.replace("/", "") + OVERRIDE + "run";
        GrowingRun.of(Files.createDirectory(runs.resolve(name)), 3);
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.page("/"));
            assertThat(tab.text(".run-link")).isEqualTo(MARKUP + "RLOrun");
            tab.find(".run-link").click();
            assertThat(tab.text(".bar-name")).isEqualTo(MARKUP + "RLOrun");
            tab.find("[data-chart=solveRate] canvas").waitFor();
            assertThat(tab.page().evaluate("window.harmed")).isNull();
            assertThat(tab.problems()).isEmpty();
        }
    }
}

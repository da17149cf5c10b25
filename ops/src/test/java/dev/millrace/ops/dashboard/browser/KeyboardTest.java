package dev.millrace.ops.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KeyboardTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path runs;

    private Path root = Path.of("");

    @BeforeEach
    void write() throws IOException {
        root = runs.resolve("one");
        GrowingRun.of(root, 20);
    }

    @Test
    void keysGoFromPageToPage() {
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.run(root, ""));
            tab.find("[data-chart=solveRate] canvas").waitFor();
            tab.press("g", "h");
            tab.find("text=No dead letters").waitFor();
            tab.press("g", "o");
            tab.find("[data-chart=solveRate] canvas").waitFor();
            tab.press("g", "c");
            tab.find("text=Final numbers").waitFor();
            tab.press("g", "l");
            tab.find(".runs").waitFor();
            assertThat(tab.problems()).isEmpty();
        }
    }

    @Test
    void theFirstTabStopSkipsToTheContent() {
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.run(root, ""));
            tab.find("[data-chart=solveRate] canvas").waitFor();
            tab.press("Tab", "Enter");
            assertThat(tab.page().evaluate("document.activeElement.id")).isEqualTo("content");
        }
    }

    @Test
    void arrowKeysMoveTheCursorOfAllCharts() {
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.run(root, ""));
            tab.find("[data-chart=reward] canvas").waitFor();
            tab.find("[data-chart=reward] .plot").focus();
            tab.press("Home", "ArrowRight", "ArrowRight");
            assertThat(tab.text(".cursor-words")).isEqualTo("step 3");
            assertThat(tab.text("[data-chart=solveRate] .legend")).contains("23.1");
            tab.press("Enter");
            tab.page().waitForURL("**/rollouts?step=3");
        }
    }

    @Test
    void slashFiltersTheChartsAndQuestionMarkListsTheKeys() {
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.run(root, ""));
            tab.find("[data-chart=reward] canvas").waitFor();
            tab.press("/", "e", "n", "t", "r", "o");
            tab.await("[data-chart=reward].left-out");
            assertThat(tab.find("[data-chart=entropy]").isVisible()).isTrue();
            tab.press("Escape", "?");
            assertThat(tab.text("dialog.keys")).contains("rollouts").contains("health");
        }
    }
}

package dev.millrace.ops.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
    private static final int STEPS = 30;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path runs;

    @ParameterizedTest
    @CsvSource({
        "'',            '[data-chart=solveRate] canvas'",
        "/health,       'text=No dead letters'",
        "/rollouts,     '#content h1'",
        "/configuration, 'text=run.seed'",
    })
    void everyPageOfARunLoadsWithoutAnError(String page, String shown) throws IOException {
        var run = runs.resolve("one");
        GrowingRun.of(run, STEPS);
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.run(run, page));
            tab.find(shown).first().waitFor();
            assertThat(tab.problems()).isEmpty();
        }
    }

    @Test
    void theListOfRunsLeadsToARun() throws IOException {
        GrowingRun.of(runs.resolve("one"), STEPS);
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.page("/"));
            tab.find("text=one").click();
            tab.await("[data-tile=step] .tile-value:has-text('30')");
            assertThat(tab.text("[data-tile=solveRate] .tile-value")).isEqualTo("75.0\u202f%");
            assertThat(tab.problems()).isEmpty();
        }
    }

    @Test
    void anEmptyFolderSaysHowToStartARun() {
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.page("/"));
            assertThat(tab.text(".state:not(.loading)")).contains("No runs yet").contains("millrace train");
            assertThat(tab.problems()).isEmpty();
        }
    }

    @Test
    void colorsFollowTheSystemUntilOthersAreChosen() throws IOException {
        GrowingRun.of(runs.resolve("one"), STEPS);
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.page("/"));
            tab.find("text=one").waitFor();
            tab.press("t", "t");
            tab.page().reload();
            tab.find("text=one").waitFor();
            assertThat(tab.page().evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                    .isEqualTo("rgb(15, 18, 20)");
            assertThat(tab.problems()).isEmpty();
        }
    }
}

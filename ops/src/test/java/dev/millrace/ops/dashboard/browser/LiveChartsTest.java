package dev.millrace.ops.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LiveChartsTest {
    private static final String POINTS = "[data-chart=solveRate][data-points='%d']";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path runs;

    @Test
    void aStepOnTheLogMovesChartsAndNumbers() throws IOException {
        var root = runs.resolve("live");
        var run = GrowingRun.of(root, 20);
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.run(root, ""));
            tab.await(POINTS.formatted(20));
            run.grow(10);
            tab.await(POINTS.formatted(30));
            assertThat(tab.text("[data-chart=solveRate] .legend")).contains("75.0");
            tab.await("[data-tile=step] .tile-value:has-text('30')");
            assertThat(tab.problems()).isEmpty();
        }
    }

    @Test
    void aZoomedRangeStaysWhileTheRunGoesOn() throws IOException {
        var root = runs.resolve("live");
        var run = GrowingRun.of(root, 20);
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.run(root, "?range=5~10"));
            tab.await(POINTS.formatted(8));
            run.grow(10);
            tab.await("[data-tile=step] .tile-value:has-text('30')");
            assertThat(tab.find("text=Whole range").isVisible()).isTrue();
            assertThat(tab.page().url()).contains("range=5");
            assertThat(tab.problems()).isEmpty();
        }
    }
}

package dev.millrace.ops.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path runs;

    @Test
    void runsAreChosenInTheListAndLieOverOneAnother() throws IOException {
        GrowingRun.of(runs.resolve("first"), 20);
        GrowingRun.of(runs.resolve("second"), 30);
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.page("/"));
            tab.find("[aria-label='Compare first']").check();
            tab.find("[aria-label='Compare second']").check();
            tab.find("text=Compare 2 runs").click();
            tab.find("[data-chart=solveRate] canvas").waitFor();
            assertThat(tab.text("[data-chart=solveRate] .legend"))
                    .contains("first")
                    .contains("66.7")
                    .contains("second")
                    .contains("75.0");
            assertThat(tab.problems()).isEmpty();
        }
    }

    @Test
    void onlySettingsThatDifferAreListed() throws IOException {
        GrowingRun.of(runs.resolve("first"), 5, "run.seed=1");
        GrowingRun.of(runs.resolve("second"), 5, "run.seed=2");
        try (var site = Site.of(runs)) {
            var ids = Site.id(runs.resolve("first")) + "," + Site.id(runs.resolve("second"));
            var tab = BROWSER.tab().open(site.page("/compare?runs=" + ids));
            tab.find(".differences tbody tr").first().waitFor();
            assertThat(tab.find(".differences tbody tr").allInnerTexts()).containsExactly("run.seed\t1\t2");
            assertThat(tab.problems()).isEmpty();
        }
    }
}

package dev.millrace.ops.dashboard.browser.rollouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.dashboard.browser.Browser;
import dev.millrace.ops.dashboard.browser.Site;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LiveRolloutsTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path runs;

    @Test
    void rowsStayWhereTheyAreReadUntilMoreAreWanted() throws IOException {
        var root = runs.resolve("one");
        var run = RolloutsRun.write(root);
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.run(root, "/rollouts"));
            tab.await(".found strong:text-is('100')");
            run.answerLast();
            tab.await(".news:has-text('4 more now: show')");
            assertThat(tab.text(".found strong")).isEqualTo("100");
            tab.find(".news").click();
            tab.await(".found strong:text-is('104')");
            assertThat(tab.problems()).isEmpty();
        }
    }

    @Test
    void aPromptThatIsAnsweredShowsItsResponses() throws IOException {
        var root = runs.resolve("one");
        var run = RolloutsRun.write(root);
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.run(root, "/prompt/" + RolloutsRun.UNANSWERED));
            tab.await(".state:has-text('No generator has answered yet')");
            run.answerLast();
            tab.await("#response-3 .tok");
            assertThat(tab.find(".life-events strong").allInnerTexts())
                    .containsExactly("issued", "generated", "judged");
            assertThat(tab.problems()).isEmpty();
        }
    }
}

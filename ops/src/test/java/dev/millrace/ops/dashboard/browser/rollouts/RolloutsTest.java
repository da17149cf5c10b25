package dev.millrace.ops.dashboard.browser.rollouts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.dashboard.browser.Browser;
import dev.millrace.ops.dashboard.browser.Site;
import dev.millrace.ops.dashboard.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RolloutsTest {
    private static final int ALL = (RolloutsRun.TRAINED + 1) * RolloutsRun.SIBLINGS;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path runs;

    private static Path root = Path.of("");
    private static Site site;

    @BeforeAll
    static void serve() throws IOException {
        root = runs.resolve("one");
        RolloutsRun.write(root);
        site = Site.of(runs);
    }

    @AfterAll
    static void end() {
        site.close();
    }

    private static Tab rollouts(String query) {
        return BROWSER.tab().open(site.run(root, "/rollouts" + query));
    }

    private static void found(Tab tab, int responses) {
        tab.await(".found strong:text-is('" + responses + "')");
    }

    private static int accepted() {
        int accepted = 0;
        for (int number = 0; number <= RolloutsRun.EVALUATION; number++) {
            for (int sibling = 0; sibling < RolloutsRun.SIBLINGS; sibling++) {
                accepted += new Responses(number, sibling).isRight() ? 1 : 0;
            }
        }
        return accepted;
    }

    @Test
    void filtersSurviveReloadAndTheWayBack() {
        var tab = rollouts("");
        found(tab, ALL);
        tab.find("[data-facet=verdict] .kind:has-text('accepted')").click();
        found(tab, accepted());
        assertThat(tab.page().url()).endsWith("/rollouts?verdict=accepted");
        tab.page().reload();
        found(tab, accepted());
        assertThat(tab.find("[data-facet=verdict] [aria-pressed=true]").innerText())
                .contains("accepted");
        tab.page().goBack();
        found(tab, ALL);
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void stepsAreARangeAndFiltersAreTakenAway() {
        var tab = rollouts("");
        found(tab, ALL);
        tab.press("/");
        tab.page().keyboard().type("2-3");
        tab.press("Enter");
        found(tab, 2 * RolloutsRun.BATCH * RolloutsRun.SIBLINGS);
        tab.find(".mark:has-text('step 2 to 3')").click();
        found(tab, ALL);
    }

    @Test
    void sortsAndTurnsPages() {
        var tab = rollouts("");
        found(tab, ALL);
        tab.find("th:has-text('Reward') .sorter").click();
        tab.await("th[aria-sort=descending]:has-text('Reward')");
        assertThat(tab.text(".responses tbody tr td:nth-child(4)")).isEqualTo("1");
        tab.press("]");
        tab.await(".pager span:text-is('51 to 100 of 100')");
        assertThat(tab.page().url()).endsWith("?sort=reward&order=desc&offset=50");
        tab.page().reload();
        tab.await(".pager span:text-is('51 to 100 of 100')");
        assertThat(tab.find(".responses tbody tr")
                        .last()
                        .locator("td:nth-child(4)")
                        .innerText())
                .isEqualTo("\u22120.75");
    }

    @Test
    void keysReadThroughResponsesAndOpenOne() {
        var tab = rollouts("?prompt=4&sort=prompt&order=asc");
        found(tab, RolloutsRun.SIBLINGS);
        tab.find(".responses tbody tr[aria-selected=true]").waitFor();
        tab.press("j", "j");
        tab.await(".peek h2:has-text('Prompt 4 #2')");
        assertThat(tab.find(".peek-text").textContent()).isEqualTo(shown(new Responses(4, 2)));
        tab.press("Enter");
        tab.find(".inspector-place:has-text('Response 2, token 0')").waitFor();
        tab.press("u");
        found(tab, RolloutsRun.SIBLINGS);
        assertThat(tab.problems()).isEmpty();
    }

    private static String shown(Responses response) {
        return response.trajectory().rollout().text();
    }

    @Test
    void aClickOnARowOpensItsPrompt() {
        var tab = rollouts("?prompt=7");
        tab.find(".responses tbody tr").last().click();
        tab.find("h1:has-text('Prompt 7')").waitFor();
    }

    @Test
    void aDragOverAHistogramIsARange() {
        var tab = rollouts("");
        found(tab, ALL);
        var box = tab.find(".histogram").last().boundingBox();
        tab.page().mouse().move(box.x + 1, box.y + 10);
        tab.page().mouse().down();
        tab.page().mouse().move(box.x + box.width / 2, box.y + 10);
        tab.page().mouse().up();
        tab.find(".mark:has-text('length')").waitFor();
        assertThat(tab.page().url()).contains("lengthFrom=8&lengthTo=");
    }

    @Test
    void exportsAllThatWasFound() throws IOException {
        var tab = rollouts("?verdict=rejected");
        found(tab, ALL - accepted());
        var download = tab.page().waitForDownload(() -> tab.find(".export").click());
        var lines = Files.readAllLines(download.path(), UTF_8);
        assertThat(lines).hasSize(1 + ALL - accepted());
        assertThat(lines.getFirst()).startsWith("step,prompt,sibling,verdict,reward,length");
        assertThat(lines.get(1)).startsWith("8,").contains(",rejected,");
    }

    @Test
    void saysWhatAFilterThatCannotBeUsedShouldBe() {
        var tab = rollouts("?verdict=perhaps");
        assertThat(tab.text(".found [role=alert]")).contains("verdict: got 'perhaps', expected accepted, rejected");
        tab.find(".mark:has-text('perhaps')").click();
        found(tab, ALL);
    }

    @Test
    void goesThroughThePromptsThatWereFound() {
        var tab = rollouts("?family=odd&sort=prompt&order=asc");
        tab.find(".responses tbody tr").first().click();
        tab.find("h1:has-text('Prompt 1')").waitFor();
        tab.find(".neighbours a[href*='/prompt/3?']").waitFor();
        tab.press("j");
        tab.find("h1:has-text('Prompt 3')").waitFor();
        tab.find(".neighbours a[href*='/prompt/1?']").waitFor();
        tab.press("k");
        tab.find("h1:has-text('Prompt 1')").waitFor();
    }
}

package dev.millrace.ops.dashboard.browser.rollouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.dashboard.browser.Browser;
import dev.millrace.ops.dashboard.browser.Site;
import dev.millrace.ops.dashboard.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PromptTest {
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

    private static Tab prompt(int number, String more) {
        return BROWSER.tab().open(site.run(root, "/prompt/" + number + more));
    }

    @Test
    void tellsItsLifeFromTheLog() {
        var tab = prompt(4, "");
        tab.find(".life-events").waitFor();
        assertThat(tab.find(".life-events strong").allInnerTexts())
                .containsExactly("issued", "generated", "judged", "taken in");
        assertThat(tab.text(".life-events")).contains("told.trajectories-0@4").contains("version 1 to 2");
        tab.find(".life-events a").click();
        tab.find(".mark:has-text('step 2')").waitFor();
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void showsSiblingsSideBySideInAnyOrder() {
        var tab = prompt(4, "");
        tab.find(".column").last().waitFor();
        assertThat(numbers(tab)).containsExactly("#0", "#1", "#2", "#3");
        tab.find(".board-tools select").selectOption("reward");
        assertThat(numbers(tab)).containsExactly("#2", "#0", "#1", "#3");
        assertThat(tab.find(".column-reward").allInnerTexts()).containsExactly("1", "0", "\u22120.25", "\u22120.75");
        assertThat(tab.find(".column-title .verdict").allInnerTexts().getFirst())
                .contains("accepted");
    }

    private static List<String> numbers(Tab tab) {
        return tab.find(".column-number").allInnerTexts();
    }

    @Test
    void showsWhereSiblingsPart() {
        var tab = prompt(4, "?parts=1");
        tab.await("#response-0 .tok");
        tab.await("#response-3 .tok");
        var first = tab.find(".column").first();
        assertThat(first.locator(".tok.shared-all").count()).isEqualTo(2);
        assertThat(first.locator(".tok.shared").count()).isEqualTo(2);
        assertThat(tab.find(".column").last().locator(".tok.shared").count()).isZero();
        tab.press("d");
        assertThat(tab.find(".tok.shared-all").count()).isZero();
    }

    @Test
    void tellsAllPartsOfAVerdict() {
        var tab = prompt(Responses.COMPOSED, "");
        assertThat(tab.text(".verdict-reasons"))
                .contains("1 of 2 checks passed")
                .contains("seconds 0.125")
                .contains("rewards of")
                .contains("format")
                .contains("no-answer")
                .contains("no box");
    }

    @Test
    void aPlotMovesTheTokenCursor() {
        var tab = prompt(4, "");
        tab.await("#response-1 .tok");
        var box = tab.find(".course").nth(1).boundingBox();
        tab.page().mouse().move(box.x + box.width - 1, box.y + box.height / 2);
        int last = new Responses(4, 1).tokens().length - 1;
        assertThat(tab.text(".inspector-place")).startsWith("Response 1, token " + last + " of ");
        assertThat(tab.find(".column").nth(1).locator(".tok.at").count()).isEqualTo(1);
    }

    @Test
    void hostileTextIsTextAndIsSeen() {
        var tab = prompt(Responses.HOSTILE, "");
        tab.await("#response-0 .tok");
        var text = tab.find(".column").first().locator(".token-text").textContent();
        assertThat(text)
                .startsWith(Vocabulary.SCRIPT + Vocabulary.IMAGE + "RLOdrow" + "NUL" + "ZWSP" + "U+E0041")
                .contains("marks")
                .contains("cut: 1,048,576 characters");
        assertThat(text.length()).isLessThan(2_000);
        assertThat(tab.text(".problem")).contains("Add 0" + Vocabulary.SCRIPT + "RLO");
        assertThat(tab.page().evaluate("window.harmed")).isNull();
        assertThat(tab.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void aTokenThatIsCutIsWholeInTheFile() throws IOException {
        var tab = prompt(Responses.HOSTILE, "");
        tab.find(".column-foot a").first().waitFor();
        var download = tab.page()
                .waitForDownload(() -> tab.find(".column-foot a").first().click());
        assertThat(Files.readString(download.path()))
                .isEqualTo(new Responses(Responses.HOSTILE, 0)
                        .trajectory()
                        .rollout()
                        .text());
    }

    @Test
    void namesWhatIsNotThere() {
        var tab = prompt(99, "");
        assertThat(tab.text("h1")).isEqualTo("There is no prompt 99 in this run");
        assertThat(tab.text("#content")).contains("prompt: got 99, expected one that the run has issued");
    }

    @Test
    void saysThatNobodyAnswered() {
        var tab = prompt(RolloutsRun.UNANSWERED, "");
        assertThat(tab.text(".state:not(.loading)"))
                .contains("No judged responses")
                .contains("No generator has answered yet");
        assertThat(tab.problems()).isEmpty();
    }
}

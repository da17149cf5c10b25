package dev.millrace.ops.dashboard.browser.rollouts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.ops.dashboard.browser.Browser;
import dev.millrace.ops.dashboard.browser.RunFiles;
import dev.millrace.ops.dashboard.browser.Site;
import dev.millrace.ops.dashboard.browser.Tab;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.report.Report;
import dev.millrace.ops.report.ReportFile;
import dev.millrace.ops.report.ReportPlan;
import dev.millrace.ops.report.answer.Making;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A report is opened from the disk by a browser that has no network.
class ReportTest {
    private static final String HOSTILE = "</script><script>window.harmed = true</script><!--\u2028";
    private static final Making MAKING = new Making("millrace 1.2.3", "millrace report one", 1_700_000_100_000L);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path runs;

    private static Path root = Path.of("");
    private static Path file = Path.of("");

    private final List<String> requests = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void write() throws IOException {
        root = runs.resolve("one");
        RolloutsRun.write(root);
        var files = RunFiles.create(root, "told");
        var origin = new Position(files.topics().rollouts(), 0, 3);
        var letter = new DeadLetter("scorer", HOSTILE, origin, "key", HOSTILE.getBytes(UTF_8));
        files.append(LogTopic.DEAD_LETTERS, "key", letter, 1_700_000_000_000L);
        file = report("one.html", root);
    }

    private static Path report(String name, Path... roots) {
        var places = Stream.of(roots)
                .<RunPlace>map(each -> new RunPlace.Directory(each, Optional.empty()))
                .toList();
        var path = runs.resolve(name);
        new ReportFile(path).write(new Report(new ReportPlan(places, 24, true, MAKING), (_, _) -> {}).html());
        return path;
    }

    private Tab open(Path report, String page) {
        var tab = BROWSER.tab();
        tab.page().context().setOffline(true);
        tab.page().onRequest(request -> requests.add(request.url()));
        return tab.open(report.toUri() + "#" + page);
    }

    private static String run(String more) {
        return "/run/" + Site.id(root) + more;
    }

    @Test
    void saysWhatItIsAndFetchesNothing() {
        var tab = open(file, "");
        assertThat(tab.text(".report-notice"))
                .contains("2023-11-14 22:15 UTC", "millrace 1.2.3", "millrace report one");
        assertThat(tab.text(".report-facts")).contains("100 to 26 prompts", "1 dead letters", "8 of ");
        tab.find("text=Overview").click();
        tab.find("[data-chart=solveRate] canvas").waitFor();
        assertThat(tab.text("[data-chart=solveRate] .legend")).contains("50.0");
        assertThat(tab.text(".report-mark")).isEqualTo("Report of 2023-11-14 22:15 UTC");
        assertThat(requests).allMatch(url -> url.startsWith(file.toUri().toString()) || url.startsWith("data:"));
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void tokensHaveTheNumbersOfTheLog() {
        var tokens = LoggedTokens.of(RolloutsRun.life(root, Responses.READ)).getLast();
        var tab = open(file, run("/prompt/" + Responses.READ + "?at=3.0"));
        for (int i = 0; i < tokens.trajectory().rollout().tokenIds().length; i++) {
            tab.await(".inspector-place:has-text('Response 3, token " + i + " of ')");
            assertThat(tab.find(".inspector dd").allTextContents()).isEqualTo(tokens.shown(i));
            tab.press("ArrowRight");
        }
        assertThat(tab.find(".column").last().locator(".tok").count()).isPositive();
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void hostileTextIsTextAndRunsNothing() {
        var tab = open(file, run("/prompt/" + Responses.HOSTILE));
        tab.await("#response-0 .tok");
        assertThat(tab.find(".column").first().locator(".token-text").textContent())
                .startsWith(Vocabulary.SCRIPT + Vocabulary.IMAGE + "RLOdrow");
        tab.find("text=Health").click();
        tab.find(".opener").click();
        assertThat(tab.text(".letter-content pre")).isEqualTo(HOSTILE.replace("\u2028", "LSEP"));
        assertThat(tab.page().evaluate("window.harmed")).isNull();
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void listsItsChoiceAndSaysWhatItLacks() {
        var tab = open(file, run("/rollouts"));
        tab.await(".found strong:text-is('96')");
        tab.find("[data-facet=family] .kind").first().click();
        tab.await(".found strong:text-is('48')");
        assertThat(tab.text(".responses .why")).isNotEmpty();
        tab.page().goBack();
        tab.await(".found strong:text-is('96')");
        tab.open(file.toUri() + "#" + run("/prompt/999"));
        assertThat(tab.text("h1")).isEqualTo("There is no prompt 999 in this report");
    }

    @Test
    void severalRunsLieOverOneAnotherAlsoWhereOneHasJustBegun() throws IOException {
        var other = runs.resolve("two");
        RunFiles.create(other, "told", "run.seed=7");
        var tab = open(report("both.html", root, other), "/");
        tab.find("text=Compare them").click();
        tab.find("[data-chart=solveRate] canvas").waitFor();
        assertThat(tab.find(".differences tbody tr").allInnerTexts()).containsExactly("run.seed\t1\t7");
        assertThat(tab.problems()).isEmpty();
    }
}

package dev.millrace.ops.dashboard.browser.rollouts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.millrace.ops.dashboard.browser.Browser;
import dev.millrace.ops.dashboard.browser.Site;
import dev.millrace.ops.dashboard.browser.Tab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TokenColorsTest {
    private static final double LEGIBLE = 4.5;
    private static final Map<String, String> MODES =
            Map.of("1", "value", "2", "advantage", "3", "behavior", "4", "start", "5", "ratio", "7", "reward");

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
        var tab = BROWSER.tab().open(site.run(root, "/prompt/" + number + more));
        for (int sibling = 0; sibling < RolloutsRun.SIBLINGS; sibling++) {
            tab.await("#response-" + sibling + " .tok");
        }
        return tab;
    }

    @Test
    void agreeWithTheNumbersOnTheLog() {
        var siblings = LoggedTokens.of(RolloutsRun.life(root, Responses.COMPOSED));
        var tab = prompt(Responses.COMPOSED, "");
        MODES.forEach((key, mode) -> {
            tab.press(key);
            var expected = siblings.stream()
                    .map(tokens -> DoubleStream.of(tokens.numbers(mode))
                            .mapToObj(number -> expected(mode, number, siblings))
                            .toList())
                    .toList();
            assertThat(colors(tab)).as(mode).isEqualTo(expected);
        });
        assertThat(tab.problems()).isEmpty();
    }

    private static String expected(String mode, double number, List<LoggedTokens> siblings) {
        return switch (mode) {
            case "value" -> ExpectedColors.value(number, all("value", siblings));
            case "behavior", "start" ->
                ExpectedColors.probability(number, all("behavior", siblings), all("start", siblings));
            case "ratio" -> ExpectedColors.aroundOne(number, all("ratio", siblings));
            default -> ExpectedColors.aroundZero(number, all(mode, siblings));
        };
    }

    private static double[] all(String mode, List<LoggedTokens> siblings) {
        return siblings.stream()
                .flatMapToDouble(tokens -> Arrays.stream(tokens.numbers(mode)))
                .toArray();
    }

    private static Object colors(Tab tab) {
        return tab.page()
                .evaluate("[...document.querySelectorAll('.column')].map(column => [...column.querySelectorAll('.tok')]"
                        + ".map(token => getComputedStyle(token).backgroundColor))");
    }

    @Test
    void tellVersionsApartAndWhereTheyTurn() {
        var tab = prompt(Responses.READ, "?by=version");
        var expected = LoggedTokens.of(RolloutsRun.life(root, Responses.READ)).stream()
                .map(tokens -> DoubleStream.of(tokens.numbers("version"))
                        .mapToObj(version -> ExpectedColors.kind((long) version, List.of(3L, 4L)))
                        .toList())
                .toList();
        assertThat(colors(tab)).isEqualTo(expected);
        assertThat(tab.find(".tok.turn").count()).isEqualTo(RolloutsRun.SIBLINGS);
        assertThat(tab.find(".scale-kind").allInnerTexts()).containsExactly("v3", "v4");
    }

    @Test
    void leaveOutWhatThePolicyDidNotWrite() {
        var tab = prompt(Responses.READ, "?by=advantage");
        assertThat(tab.find(".column").first().locator(".tok.read").count()).isEqualTo(2);
        assertThat(tab.page().evaluate("getComputedStyle(document.querySelector('.tok.read')).backgroundColor"))
                .isEqualTo("rgba(0, 0, 0, 0)");
    }

    @Test
    void comeWithTheNumbersThatTheLogHas() {
        var tokens = LoggedTokens.of(RolloutsRun.life(root, Responses.READ)).getLast();
        var tab = prompt(Responses.READ, "?at=3.0");
        for (int i = 0; i < tokens.trajectory().rollout().tokenIds().length; i++) {
            tab.await(".inspector-place:has-text('Response 3, token " + i + " of ')");
            assertThat(tab.find(".inspector dd").allTextContents()).isEqualTo(tokens.shown(i));
            tab.press("ArrowRight");
        }
    }

    @Test
    void changeByKeysAndStayInTheAddress() {
        var tab = prompt(Responses.COMPOSED, "");
        tab.press("5");
        tab.find(".modes [data-mode=ratio][aria-pressed=true]").waitFor();
        assertThat(tab.text(".scale-legend")).contains("how much more likely");
        tab.page().reload();
        tab.find(".modes [data-mode=ratio][aria-pressed=true]").waitFor();
    }

    @Test
    void areNotOfferedWhereThereAreNoNumbers() {
        var tab = prompt(RolloutsRun.EVALUATION, "?by=advantage");
        var advantage = tab.find(".modes [data-mode=advantage]");
        assertThat(advantage.getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(advantage.getAttribute("title")).contains("nobody trains on them");
        tab.press("2");
        assertThat(tab.find(".board").getAttribute("data-mode")).isEqualTo("behavior");
    }

    @Test
    void areLegibleInLightAndDark() {
        var tab = prompt(Responses.COMPOSED, "");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            tab.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var contrasts = (List<?>) tab.page().evaluate(CONTRASTS);
            assertThat(contrasts)
                    .as(scheme.name())
                    .hasSize(3 * 33 + 8)
                    .allSatisfy(
                            each -> assertThat(((Number) each).doubleValue()).isGreaterThanOrEqualTo(LEGIBLE));
        }
    }

    /// Contrasts by WCAG 2 of the text on each level of each palette.
    private static final String CONTRASTS = """
            () => {
              const channel = part => part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
              const luminance = color => {
                const [r, g, b] = color.match(/[\\d.]+/g).map(Number).map(channel);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const token = document.querySelector('.tok');
              const board = document.querySelector('.board');
              const contrasts = [];
              for (const [palette, levels] of [['value', 33], ['probability', 33], ['diverging', 33], ['kinds', 8]]) {
                board.dataset.palette = palette;
                for (let level = 0; level < levels; level++) {
                  token.className = `tok q${level}`;
                  const { backgroundColor, color } = getComputedStyle(token);
                  const [one, other] = [luminance(backgroundColor), luminance(color)];
                  contrasts.push((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05));
                }
              }
              return contrasts;
            }
            """;
}

package dev.millrace.ops.dashboard.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageBundleTest {
    private static final String SHELL = """
            <head>
              <link rel="icon" href="/i.svg">
              <link rel="stylesheet" href="/a.css">
              <link rel="stylesheet" href="/b.css">
              <script type="module" src="/m.js"></script>
            </head>
            """;
    private static final Map<String, String> SOURCES = Map.of(
            "/a.css",
            "a {}",
            "/b.css",
            "b {}",
            "/m.js",
            "import { n } from \"/n.js\";\nn();",
            "/n.js",
            "export function n() {}");

    @Test
    void namesOneStyleAndOneScriptInPlaceOfAll() {
        assertThat(PageBundle.of(SHELL, SOURCES::get)).containsEntry(Assets.SHELL, """
                <head>
                  <link rel="icon" href="/i.svg">
                  <link rel="stylesheet" href="/web/all.css">
                  <script type="module" src="/web/all.js"></script>
                </head>
                """);
    }

    @Test
    void keepsTheOrderOfStylesAndBringsWhatModulesNeed() {
        var made = PageBundle.of(SHELL, SOURCES::get);
        assertThat(made).containsEntry(PageBundle.STYLE, "a {}\nb {}");
        assertThat(made.get(PageBundle.SCRIPT)).containsSubsequence("// /n.js", "// /m.js");
    }

    @Test
    void refusesAShellWithoutAModule() {
        var shell = SHELL.replace("type=\"module\" ", "");
        assertThatThrownBy(() -> PageBundle.of(shell, SOURCES::get)).hasMessageContaining("expected it once");
    }
}

package dev.millrace.ops.dashboard.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    private static final Assets ASSETS = Assets.read();

    @Test
    void holdsThePageAndTheChartsFromTheirPackage() {
        assertThat(new String(ASSETS.shell().content(), StandardCharsets.UTF_8)).startsWith("<!doctype html>");
        var charts = ASSETS.find("/lib/uplot/uPlot.esm.js").orElseThrow();
        assertThat(charts.type()).isEqualTo("text/javascript; charset=utf-8");
        assertThat(new String(charts.content(), StandardCharsets.UTF_8)).contains("export { uPlot as default }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/web",
                "/web/",
                "/web/../settings/default.yaml",
                "/web/%2e%2e/settings/default.yaml",
                "/lib/uplot/../../pom.xml",
                "/web/nothing.js",
                "/WEB/index.html",
                "web/index.html",
                "/web//index.html"
            })
    void holdsNothingElse(String path) {
        assertThat(ASSETS.find(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.css, text/css; charset=utf-8",
        "a/b.svg, image/svg+xml",
        "a.min.js, text/javascript; charset=utf-8",
        "LICENSE, application/octet-stream"
    })
    void tellsBrowsersWhatFilesAre(String path, String type) {
        assertThat(Asset.of(path, new byte[0]).type()).isEqualTo(type);
    }

    @Test
    void namesContentsByTags() {
        var one = Asset.of("a.js", new byte[] {1});
        assertThat(one.tag())
                .matches("\"[0-9a-f]{24}\"")
                .isEqualTo(Asset.of("b.css", new byte[] {1}).tag());
        assertThat(one.tag()).isNotEqualTo(Asset.of("a.js", new byte[] {2}).tag());
    }
}

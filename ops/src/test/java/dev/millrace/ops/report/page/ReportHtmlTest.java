package dev.millrace.ops.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportHtmlTest {
    @Test
    void fetchesNothing() {
        var page = ReportHtml.of("a run", Map.of("/report", Map.of("made", 1)));
        assertThat(page)
                .doesNotContainPattern("<link rel=\"stylesheet\"|<script[^>]* src=|href=\"/|@import")
                .contains(
                        "<title>a run</title>",
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
                .contains(
                        "<script type=\"application/json\" id=\"millrace-data\">{\"/report\":{\"made\":1}}</script>\n</body>");
    }

    @Test
    void aRunsNameIsText() {
        var page = ReportHtml.of("</title><script>", Map.of("</script>", "<!--"));
        assertThat(page)
                .contains("<title>&lt;/title>&lt;script></title>")
                .contains("{\"\\u003c/script\\u003e\":\"\\u003c!--\"}");
    }
}

package dev.millrace.ops.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ChartNumbersTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path runs;

    @Test
    void smoothsWithoutABiasTowardsZeroAndKeepsGaps() {
        assertThat(computed("charts/columns.js", "smoothed([1, null, 3], 0.5)"))
                .isEqualTo("[1,null,2.3333333333333335]");
    }

    @Test
    void stacksSharesOnTopOfOneAnotherAndKeepsGaps() {
        assertThat(computed("charts/columns.js", "stacked([[1, null], [2, null], [0.5, null]])"))
                .isEqualTo("[[1,null],[3,null],[3.5,null]]");
    }

    @Test
    void writesNumbersAsTheyAreAndNoNameAsAFormula() {
        var chart = "{lines: [{name: '=cmd()', key: 'k'}]}";
        var data = "{x: [1, 2], step: [1, 2], series: {k: {mean: [0.25, null]}}, points: []}";
        assertThat(computed("charts/csv.js", "csvOf(" + chart + ", " + data + ")"))
                .isEqualTo("\"line,x,step,value,low,high\\n'=cmd(),1,1,0.25,,\"");
    }

    @Test
    void putsRunsOfDifferentStepsOverOneAxis() {
        var runs = "[{series: {x: [1, 3], step: [1, 3], series: {k: {mean: [10, 30]}}}},"
                + " {series: {x: [2], step: [2], series: {k: {mean: [20]}}}}]";
        assertThat(computed("compare/join.js", "joined(" + runs + ", 'k')"))
                .isEqualTo("{\"x\":[1,2,3],\"step\":[1,2,3],\"series\":{\"0\":{\"mean\":[10,null,30]},"
                        + "\"1\":{\"mean\":[null,20,null]}}}");
    }

    /// What a function of the pages returns.
    private String computed(String module, String call) {
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.page("/"));
            return String.valueOf(
                    tab.page().evaluate("import('/web/" + module + "').then(m => JSON.stringify(m." + call + "))"));
        }
    }
}

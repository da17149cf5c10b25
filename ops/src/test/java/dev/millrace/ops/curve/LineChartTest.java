package dev.millrace.ops.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class LineChartTest {
    private static final Series RISING =
            new Series("rising & <falling>", Band.over(List.of(curve(0.0, 0.8), curve(0.2, 1.0)), 2));

    private static Curve curve(double start, double end) {
        return new Curve(List.of(new Point(0, start), new Point(60, end)));
    }

    private static Document drawn(Series... series) throws Exception {
        var svg = new LineChart("Rates", "updates", "rate", List.of(series)).svg();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> attributes(Document document, String tag, String attribute) {
        var nodes = document.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> ((Element) nodes.item(i)).getAttribute(attribute))
                .toList();
    }

    @Test
    void drawsTheMeanFromCornerToCornerOfItsAxes() throws Exception {
        var lines = attributes(drawn(RISING), "polyline", "points");
        // Means 0.1 and 0.9 on an axis from 0 to 1 that is 336 high.
        assertThat(lines).containsExactly("64.0,350.4 620.0,81.6");
    }

    @Test
    void cutsBandsOffWhereRatesEnd() throws Exception {
        var bands = attributes(drawn(RISING), "polygon", "points");
        assertThat(bands).singleElement().asString().startsWith("64.0,48.0 620.0,48.0");
    }

    @Test
    void givesEachSeriesAColourAndALegend() throws Exception {
        var document = drawn(RISING, new Series("other", RISING.band()));
        assertThat(attributes(document, "polyline", "stroke")).doesNotHaveDuplicates();
        assertThat(document.getDocumentElement().getTextContent()).contains("rising & <falling>", "other", "updates");
    }

    @Test
    void changesWithTheSchemeOfTheReader() throws Exception {
        assertThat(drawn(RISING).getDocumentElement().getTextContent()).contains("prefers-color-scheme: dark");
    }

    @Test
    void refusesMoreSeriesThanItHasColours() {
        var many = Collections.nCopies(LineChart.MOST_SERIES + 1, RISING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineChart("Rates", "updates", "rate", many))
                .withMessage("series: got 9, expected from 1 to 8");
    }

    @ParameterizedTest
    @CsvSource({"0, 60, 0, 60, 10", "0.13, 0.71, 0.1, 0.8, 0.1", "0, 97, 0, 100, 20", "0.5, 0.5, 0.4, 0.6, 0.2"})
    void axesEndAtRoundNumbers(double from, double to, double low, double high, double step) {
        var axis = Axis.around("x", from, to, 6);
        assertThat(axis.step()).isCloseTo(step, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(axis.low()).isCloseTo(low, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(axis.high()).isCloseTo(high, org.assertj.core.api.Assertions.within(1e-9));
    }
}

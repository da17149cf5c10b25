package dev.millrace.ops.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.millrace.ops.curve.Point;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsReaderTest {
    /// A run of two updates whose learner took a round of value-pretraining before, so that step and version differ.
    private static final String METRICS = """
            {"kind":"valuePretraining","step":1,"version":0,"seconds":9.0}
            {"kind":"evaluation","step":0,"set":"heldOut","moment":"before","solveRate":0.25}
            {"kind":"policy","step":2,"version":1,"solveRate":0.5,"seconds":2.0}
            {"kind":"policy","step":3,"version":2,"solveRate":0.75,"seconds":3.0}
            {"kind":"evaluation","step":2,"set":"heldOut","moment":"during","solveRate":0.5}
            {"kind":"evaluation","step":3,"set":"heldOut","moment":"after","solveRate":1.0}
            {"kind":"evaluation","step":3,"set":"outOfDistribution","moment":"after","solveRate":0.125}
            """;

    private static RunCurves read(String text) {
        return MetricsReader.of(text.lines(), 10);
    }

    @Test
    void evaluationsStandAtTheUpdatesAfterWhichTheyWereAsked() {
        assertThat(read(METRICS).heldOut().points())
                .containsExactly(new Point(0, 0.25), new Point(1, 0.5), new Point(2, 1));
        assertThat(read(METRICS).outOfDistribution().orElseThrow().end()).isEqualTo(new Point(2, 0.125));
    }

    @Test
    void secondsAddUpFromThoseOfValuePretraining() {
        assertThat(read(METRICS).seconds()).containsExactly(10.0, 12.0, 15.0);
        assertThat(read(METRICS).secondsAfter(1.5)).isEqualTo(13.5);
        assertThat(read(METRICS).heldOutBySeconds().start()).isEqualTo(new Point(10, 0.25));
    }

    @Test
    void trainingHasTheRateOfEachUpdatesResponses() {
        assertThat(read(METRICS).training().orElseThrow().points())
                .containsExactly(new Point(1, 0.5), new Point(2, 0.75));
    }

    @Test
    void anEvaluationThatIsToldTwiceCountsOnce() {
        var again = Stream.concat(METRICS.lines(), METRICS.lines());
        assertThat(MetricsReader.of(again, 10)).isEqualTo(read(METRICS));
    }

    @Test
    void refusesARunThatWasNeverEvaluated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{\"kind\":\"policy\",\"step\":1,\"version\":1,\"seconds\":1}"))
                .withMessage("evaluations: got [], expected one of heldOut");
    }
}

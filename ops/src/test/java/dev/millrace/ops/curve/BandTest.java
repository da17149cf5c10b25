package dev.millrace.ops.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BandTest {
    private static Curve line(double from, double to, double height) {
        return new Curve(List.of(new Point(from, 0), new Point(to, height)));
    }

    @Test
    void standsAtTheCurvesOwnPlacesWhereTheyShareThem() {
        var band = Band.over(List.of(line(0, 10, 1), line(0, 10, 3)), 50);
        assertThat(band.places()).containsExactly(0.0, 10.0);
        assertThat(band.heights().get(1).mean()).isEqualTo(2);
        assertThat(band.heights().get(1).n()).isEqualTo(2);
    }

    @Test
    void coversOnlyWhatAllCurvesCover() {
        var band = Band.over(List.of(line(0, 10, 1), line(2, 22, 2)), 5);
        assertThat(band.places()).containsExactly(2.0, 4.0, 6.0, 8.0, 10.0);
        // 0.6 on the first, 0.4 on the second.
        assertThat(band.heights().get(2).mean()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void isOnePlaceWhereCurvesOnlyMeet() {
        var band = Band.over(List.of(line(0, 10, 1), line(10, 20, 1)), 5);
        assertThat(band.places()).containsExactly(10.0);
    }
}

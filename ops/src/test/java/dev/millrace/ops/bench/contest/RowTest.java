package dev.millrace.ops.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void ratioOfTimesIsTheirsByOurs() {
        assertThat(row(Unit.MILLISECONDS, 10, 25, OptionalDouble.empty()).ratio())
                .hasValue(2.5);
    }

    @Test
    void ratioOfRatesIsOursByTheirs() {
        assertThat(row(Unit.TOKENS_PER_SECOND, 10, 25, OptionalDouble.empty()).ratio())
                .hasValue(0.4);
    }

    @Test
    void saysWhereTheGoalIsMissed() {
        var row = row(Unit.MILLISECONDS, 10, 25, OptionalDouble.of(3));

        assertThat(row.reached()).contains(false);
        assertThat(row.cells())
                .containsExactly(
                        "step", "ms", "10.0", "peer", "25.0", "2.50 ×", "3.00 ×, missed", "10.0–10.0", "25.0–25.0");
    }

    @Test
    void goalIsReachedWhereTheRatioIsAsLarge() {
        var row = row(Unit.MILLISECONDS, 10, 25, OptionalDouble.of(2.5));

        assertThat(row.reached()).contains(true);
        assertThat(row.cells()).contains("2.50 ×").noneMatch(cell -> cell.contains("missed"));
    }

    @Test
    void hasNoRatioWithoutRival() {
        var row = new Row("step", Unit.SECONDS, new Measured(List.of(1.0)), Optional.empty());

        assertThat(row.ratio()).isEmpty();
        assertThat(row.cells()).containsExactly("step", "s", "1.000", "–", "–", "–", "–", "1.000–1.000", "–");
        assertThat(row.values()).doesNotContainKeys("ratio", "theirs", "reached");
    }

    private static Row row(Unit unit, double ours, double theirs, OptionalDouble goal) {
        var rival = new Rival("peer", new Measured(List.of(theirs)), goal);
        return new Row("step", unit, new Measured(List.of(ours)), Optional.of(rival));
    }
}

package dev.millrace.learner.formula.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.formula.RandomNumbers;
import dev.millrace.learner.formula.Reals;
import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AdvantageColumnsTest {
    @Test
    void computesThreeTokensAsByHand() {
        var columns = AdvantageColumns.of(new double[] {0, 0, 1}, new double[] {0.5, 0.25, 0.75});

        columns.estimate(0, 3, 0, new Discount(1, 0.5, 1));

        assertThat(columns.advantages()).containsExactly(0.0625, 0.625, 0.25);
        assertThat(columns.returns()).containsExactly(1, 1, 1);
    }

    @Test
    void leavesOtherResponsesAlone() {
        var columns = AdvantageColumns.of(new double[] {9, 1, 9}, new double[] {9, 0.25, 9});

        columns.estimate(1, 2, 0, new Discount(1, 1, 1));
        columns.estimate(2, 2, 5, new Discount(1, 1, 1));

        assertThat(columns.advantages()).containsExactly(0, 0.75, 0);
        assertThat(columns.returns()).containsExactly(0, 1, 0);
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        var one = new double[1];
        var two = new double[2];
        assertThatThrownBy(() -> new AdvantageColumns(one, two, one, one))
                .hasMessage("values: got 2 numbers, expected 1");
        assertThatThrownBy(() -> new AdvantageColumns(one, one, two, one))
                .hasMessage("advantages: got 2 numbers, expected 1");
        assertThatThrownBy(() -> new AdvantageColumns(one, one, one, two))
                .hasMessage("returns: got 2 numbers, expected 1");
    }

    @RepeatedTest(100)
    void givesTheNumbersOfTheFormulaForEveryResponse(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var lengths = new int[] {random.between(0, 40), random.between(1, 40), random.between(1, 300)};
        var size = Arrays.stream(lengths).sum();
        var columns = AdvantageColumns.of(random.normal(size, 0, 1), random.normal(size, 0, 1));
        var start = 0;
        for (var length : lengths) {
            var end = start + length;
            var discount = new Discount(random.between(0.9, 1.0), random.between(0.0, 1.0), random.between(0.0, 1.0));
            var bootstrap = random.between(-1.0, 1.0);

            columns.estimate(start, end, bootstrap, discount);

            var episode = episode(columns, start, end, bootstrap);
            assertThat(Arrays.copyOfRange(columns.advantages(), start, end))
                    .containsExactly(
                            GeneralizedAdvantage.advantages(episode, discount.gamma(), discount.policyLambda()));
            assertThat(Arrays.copyOfRange(columns.returns(), start, end))
                    .containsExactly(GeneralizedAdvantage.returns(episode, discount.gamma(), discount.criticLambda()));
            start = end;
        }
    }

    private static Episode episode(AdvantageColumns columns, int start, int end, double bootstrap) {
        var written = new boolean[end - start];
        Arrays.fill(written, true);
        return new Episode(
                Reals.of(Arrays.copyOfRange(columns.rewards(), start, end)),
                Reals.of(Arrays.copyOfRange(columns.values(), start, end)),
                written,
                bootstrap);
    }
}

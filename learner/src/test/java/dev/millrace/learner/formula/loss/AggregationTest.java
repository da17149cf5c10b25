package dev.millrace.learner.formula.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.formula.RandomNumbers;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AggregationTest {
    private static final BatchTotals TOTALS = new BatchTotals(4, 40, 0);

    @Test
    void weighsATokenByItsRule() {
        assertThat(new Aggregation.TokenMean().weight(5, TOTALS)).isEqualTo(1.0 / 40);
        assertThat(new Aggregation.SequenceMean().weight(5, TOTALS)).isEqualTo(1.0 / 20);
        assertThat(new Aggregation.SequenceSumConstant(10).weight(5, TOTALS)).isEqualTo(1.0 / 40);
    }

    @Test
    void refusesAConstantThatIsNotPositive() {
        assertThatThrownBy(() -> new Aggregation.SequenceSumConstant(0))
                .hasMessage("constant: got 0.0, expected > 0 and finite");
    }

    @RepeatedTest(100)
    void meansHaveWeightsThatSumToOne(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var lengths = IntStream.range(0, random.between(1, 9))
                .map(i -> random.between(1, 50))
                .toArray();
        var totals = new BatchTotals(lengths.length, Arrays.stream(lengths).sum(), 0);

        for (var rule : new Aggregation[] {new Aggregation.TokenMean(), new Aggregation.SequenceMean()}) {
            var sum = Arrays.stream(lengths)
                    .mapToDouble(length -> length * rule.weight(length, totals))
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }
}

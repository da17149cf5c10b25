package dev.millrace.learner.formula.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.formula.FiniteDifference;
import dev.millrace.learner.formula.RandomNumbers;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.loss.SequenceRatioLoss.Sequences;
import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SequenceRatioLossTest {
    private static final PolicyClip CLIP = new PolicyClip(0.2, 0.28, 0);

    @Test
    void hasOneRatioAResponseAsByHand() {
        // Mean log-ratios: log 1.1 over two tokens, nothing over none, log 2 (held) over one.
        var logProbs = Reals.of(2 * Math.log(1.1), 0.0, Math.log(2));
        var batch = new Sequences(
                logProbs,
                Reals.of(0.0, 0.0, 0.0),
                new int[] {2, 0, 1},
                Reals.of(1.0, 9.0, 1.0),
                Reals.of(0.5, 0.5, 0.5));

        var loss = SequenceRatioLoss.of(batch, CLIP).loss();

        assertThat(loss.value()).isCloseTo(-(1.1 + 1.28) / 2, within(1e-12));
        assertThat(loss.gradient()).containsExactly(new double[] {-1.1 / 4, -1.1 / 4, 0}, within(1e-12));
    }

    @RepeatedTest(100)
    void hasTheGradientOfFiniteDifferences(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var lengths = new int[] {random.between(1, 5), random.between(0, 5)};
        var proximal = Reals.of(random.normal(lengths[0] + lengths[1], -1, 0.5));
        var advantages = Reals.of(random.normal(2, 0, 1));
        var logProbs = random.normal(proximal.size(), -1, 0.5);

        assertThat(loss(logProbs, proximal, lengths, advantages).gradient())
                .containsExactly(
                        FiniteDifference.gradient(
                                at -> loss(at, proximal, lengths, advantages).value(), logProbs),
                        within(1e-7));
    }

    private static Loss loss(double[] logProbs, Reals proximal, int[] lengths, Reals advantages) {
        var batch = new Sequences(Reals.of(logProbs), proximal, lengths, advantages, evenly(lengths.length));
        return SequenceRatioLoss.of(batch, CLIP).loss();
    }

    private static Reals evenly(int count) {
        var weights = new double[count];
        Arrays.fill(weights, 1.0 / count);
        return Reals.of(weights);
    }

    @Test
    void countsAHeldResponseWithAllItsTokens() {
        var logProbs = Reals.of(Math.log(2), Math.log(2), Math.log(0.5), Math.log(4));
        var zeros = Reals.of(0.0, 0.0, 0.0, 0.0);
        var batch = new Sequences(
                logProbs, zeros, new int[] {2, 1, 1}, Reals.of(1.0, -1.0, -1.0), Reals.of(0.5, 0.25, 0.25));

        var outcome = SequenceRatioLoss.of(batch, new PolicyClip(0.2, 0.28, 3));

        assertThat(outcome.clippedHigh()).isEqualTo(2);
        assertThat(outcome.clippedLow()).isEqualTo(1);
        assertThat(outcome.clippedDual()).isEqualTo(1);
        assertThat(outcome.tokens()).isEqualTo(4);
        assertThat(outcome.loss().value()).isCloseTo(-0.5 * 1.28 + 0.25 * 0.8 + 0.25 * 3, within(1e-12));
        assertThat(outcome.loss().gradient()).containsOnly(0);
        assertThat(outcome.approxKlSum())
                .isCloseTo(2 * (1 - Math.log(2)) + (-0.5 + Math.log(2)) + (3 - Math.log(4)), within(1e-12));
    }

    @Test
    void comparesWithTheProximalPolicy() {
        var batch =
                new Sequences(Reals.of(-1.0, -3.0), Reals.of(-1.5, -2.6), new int[] {2}, Reals.of(2.0), Reals.of(1.0));

        assertThat(SequenceRatioLoss.of(batch, CLIP).loss().value())
                .isCloseTo(-2 * Math.exp((0.5 - 0.4) / 2), within(1e-12));
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        var one = Reals.of(0.0);
        var two = Reals.of(0.0, 0.0);
        var length = new int[] {1};
        assertThatThrownBy(() -> new Sequences(one, two, length, one, one))
                .hasMessage("proximalLogProbs: got 2 numbers, expected 1");
        assertThatThrownBy(() -> new Sequences(one, one, length, two, one))
                .hasMessage("advantages: got 2 numbers, expected 1");
        assertThatThrownBy(() -> new Sequences(one, one, length, one, two))
                .hasMessage("weights: got 2 numbers, expected 1");
    }
}

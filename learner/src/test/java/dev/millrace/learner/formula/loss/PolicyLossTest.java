package dev.millrace.learner.formula.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.formula.FiniteDifference;
import dev.millrace.learner.formula.RandomNumbers;
import dev.millrace.learner.formula.Reals;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PolicyLossTest {
    private static final PolicyClip CLIP = new PolicyClip(0.2, 0.28, 0);

    @Test
    void clipsBothSidesAsByHand() {
        // Ratios 1.5, 0.5, 1.5, 0.5 with advantages 1, -1, -1, 1: the first two are held, the others push on.
        var half = Math.log(0.5);
        var more = Math.log(1.5);
        var zero = Reals.of(0.0, 0.0, 0.0, 0.0);
        var tokens = new PolicyTokens(
                Reals.of(more, half, more, half), zero, evenly(1, 4), Reals.of(1.0, -1.0, -1.0, 1.0), evenly(4));

        var outcome = PolicyLoss.of(tokens, CLIP);

        assertThat(outcome.loss().value()).isCloseTo(-(1.28 - 0.8 - 1.5 + 0.5) / 4, within(1e-12));
        assertThat(outcome.loss().gradient()).containsExactly(new double[] {0, 0, 1.5 / 4, -0.5 / 4}, within(1e-12));
        assertThat(outcome.clippedHigh()).isEqualTo(1);
        assertThat(outcome.clippedLow()).isEqualTo(1);
        assertThat(outcome.approxKlSum()).isCloseTo(2 * (0.5 - more) + 2 * (-0.5 - half), within(1e-12));
    }

    @Test
    void weighsTokensOfOlderWeights() {
        var tokens = new PolicyTokens(
                Reals.of(0.0, 0.0), Reals.of(0.0, 0.0), Reals.of(3.0, 0.5), Reals.of(1.0, 1.0), evenly(2));

        var gradient = PolicyLoss.of(tokens, CLIP).loss().gradient();

        assertThat(gradient).containsExactly(new double[] {-1.5, -0.25}, within(1e-12));
    }

    @Test
    void boundsWhatANegativeAdvantageCosts() {
        var five = Reals.of(Math.log(5), Math.log(5));
        var tokens = new PolicyTokens(five, Reals.of(0.0, 0.0), evenly(1, 2), Reals.of(-2.0, 1.0), Reals.of(1.0, 1.0));

        var outcome = PolicyLoss.of(tokens, new PolicyClip(0.2, 0.28, 3));

        assertThat(outcome.loss().value()).isCloseTo(6 - 1.28, within(1e-12));
        assertThat(outcome.loss().gradient()).containsExactly(0, 0);
        assertThat(outcome.clippedDual()).isEqualTo(1);
        assertThat(outcome.clippedHigh()).isEqualTo(1);
    }

    @Test
    void skipsTokensThePolicyDidNotWrite() {
        var nan = Double.NaN;
        var tokens = new PolicyTokens(
                Reals.of(0.0, nan), Reals.of(0.0, nan), Reals.of(1.0, nan), Reals.of(2.0, nan), Reals.of(1.0, 0.0));

        var outcome = PolicyLoss.of(tokens, CLIP);

        assertThat(outcome.tokens()).isEqualTo(1);
        assertThat(outcome.loss().value()).isEqualTo(-2);
        assertThat(outcome.loss().gradient()).containsExactly(-2, 0);
    }

    @Test
    void isNothingOverNoTokens() {
        var none = Reals.of(new double[0]);

        var outcome = PolicyLoss.of(new PolicyTokens(none, none, none, none, none), CLIP);

        assertThat(outcome.loss().value()).isZero();
        assertThat(outcome.tokens()).isZero();
    }

    @Test
    void reportsWhatIsNotFinite() {
        for (var broken : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            var one = Reals.of(0.0);
            var outcome = PolicyLoss.of(new PolicyTokens(Reals.of(broken), one, one, Reals.of(-1.0), evenly(1)), CLIP);

            assertThat(outcome.loss().value()).isNotFinite();
            assertThat(outcome.loss().gradient()[0]).isNotFinite();
        }
    }

    @Test
    void refusesColumnsOfDifferentLengthAndBoundsThatCannotBe() {
        var one = Reals.of(0.0);
        var two = Reals.of(0.0, 0.0);
        assertThatThrownBy(() -> new PolicyTokens(one, two, one, one, one))
                .hasMessage("proximalLogProbs: got 2 numbers, expected 1");
        assertThatThrownBy(() -> new PolicyTokens(one, one, two, one, one))
                .hasMessage("behaviorWeights: got 2 numbers, expected 1");
        assertThatThrownBy(() -> new PolicyTokens(one, one, one, two, one))
                .hasMessage("advantages: got 2 numbers, expected 1");
        assertThatThrownBy(() -> new PolicyTokens(one, one, one, one, two))
                .hasMessage("weights: got 2 numbers, expected 1");
        assertThatThrownBy(() -> new PolicyClip(-0.1, 0.2, 0)).hasMessage("low: got -0.1, expected in [0, 1]");
        assertThatThrownBy(() -> new PolicyClip(0.1, -0.2, 0)).hasMessage("high: got -0.2, expected >= 0");
        assertThatThrownBy(() -> new PolicyClip(0.1, 0.2, 1)).hasMessage("dual: got 1.0, expected 0 or > 1");
        assertThatThrownBy(() -> new PolicyClip(1.1, 0.2, 0)).hasMessage("low: got 1.1, expected in [0, 1]");
        assertThat(new PolicyClip(0, 0, 0)).isNotEqualTo(new PolicyClip(1, 0, 0));
    }

    @RepeatedTest(100)
    void hasTheGradientOfFiniteDifferences(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var tokens = random(random, random.between(1, 12));
        var clip = new PolicyClip(0.2, 0.28, random.between(1.5, 3.0));

        var gradient = PolicyLoss.of(tokens, clip).loss().gradient();

        assertThat(gradient)
                .containsExactly(
                        FiniteDifference.gradient(
                                at -> PolicyLoss.of(with(tokens, at), clip)
                                        .loss()
                                        .value(),
                                tokens.logProbs().stream().toArray()),
                        within(1e-7));
    }

    @RepeatedTest(100)
    void addsUpOverAnyPieces(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var size = random.between(2, 40);
        var cut = random.between(1, size - 1);
        var tokens = random(random, size);

        var whole = PolicyLoss.of(tokens, CLIP);
        var first = PolicyLoss.of(part(tokens, 0, cut), CLIP);
        var second = PolicyLoss.of(part(tokens, cut, size), CLIP);

        assertThat(first.loss().value() + second.loss().value())
                .isCloseTo(whole.loss().value(), within(1e-12));
        assertThat(Arrays.copyOf(whole.loss().gradient(), cut))
                .containsExactly(first.loss().gradient());
        assertThat(first.clippedHigh() + second.clippedHigh()).isEqualTo(whole.clippedHigh());
        assertThat(first.clippedLow() + second.clippedLow()).isEqualTo(whole.clippedLow());
        assertThat(first.approxKlSum() + second.approxKlSum()).isCloseTo(whole.approxKlSum(), within(1e-12));
    }

    @RepeatedTest(100)
    void neverRewardsMoreThanTheUnclippedObjective(RepetitionInfo repetition) {
        var tokens = random(new RandomNumbers(repetition.getCurrentRepetition()), 20);

        var clipped = PolicyLoss.of(tokens, CLIP);
        var free = PolicyLoss.of(tokens, new PolicyClip(1, 1e9, 0));

        assertThat(clipped.loss().value()).isGreaterThanOrEqualTo(free.loss().value() - 1e-12);
        assertThat(clipped.approxKlSum()).isNotNegative();
        assertThat(clipped.clippedLow() + clipped.clippedHigh()).isBetween(1L, 20L);
        assertThat(free.clippedLow() + free.clippedHigh()).isZero();
    }

    private static PolicyTokens random(RandomNumbers random, int size) {
        var behavior = random.normal(size, -1.2, 0.5);
        var proximal = add(behavior, random.normal(size, 0, 0.3));
        var logProbs = add(proximal, random.normal(size, 0, 0.5));
        return new PolicyTokens(
                Reals.of(logProbs),
                Reals.of(proximal),
                Reals.of(Arrays.stream(random.normal(size, 0, 0.3))
                        .map(Math::exp)
                        .toArray()),
                Reals.of(random.normal(size, 0, 1)),
                evenly(size));
    }

    private static PolicyTokens with(PolicyTokens tokens, double[] logProbs) {
        return new PolicyTokens(
                Reals.of(logProbs),
                tokens.proximalLogProbs(),
                tokens.behaviorWeights(),
                tokens.advantages(),
                tokens.weights());
    }

    private static PolicyTokens part(PolicyTokens tokens, int from, int to) {
        return new PolicyTokens(
                part(tokens.logProbs(), from, to),
                part(tokens.proximalLogProbs(), from, to),
                part(tokens.behaviorWeights(), from, to),
                part(tokens.advantages(), from, to),
                part(tokens.weights(), from, to));
    }

    private static Reals part(Reals all, int from, int to) {
        return Reals.of(IntStream.range(from, to).mapToDouble(all::at).toArray());
    }

    private static double[] add(double[] left, double[] right) {
        return IntStream.range(0, left.length)
                .mapToDouble(i -> left[i] + right[i])
                .toArray();
    }

    private static Reals evenly(int size) {
        return evenly(1.0 / size, size);
    }

    private static Reals evenly(double each, int size) {
        return Reals.of(IntStream.range(0, size).mapToDouble(i -> each).toArray());
    }

    @Test
    void comparesWithTheProximalPolicyAndHoldsOnlyBeyondTheBounds() {
        // Ratio 1.1 twice: within the bounds; where the bounds are 1, held for the positive advantage only.
        var tokens = new PolicyTokens(
                Reals.of(-1.0, -1.0),
                Reals.of(-1.0 - Math.log(1.1), -1.0 - Math.log(1.1)),
                evenly(1, 2),
                Reals.of(2.0, -2.0),
                Reals.of(0.5, 0.5));

        assertThat(PolicyLoss.of(tokens, CLIP).loss().gradient())
                .containsExactly(new double[] {-1.1, 1.1}, within(1e-12));
        var tight = PolicyLoss.of(tokens, new PolicyClip(0, 0, 0));
        assertThat(tight.loss().gradient()).containsExactly(new double[] {0, 1.1}, within(1e-12));
        assertThat(tight.clippedHigh()).isEqualTo(1);
        assertThat(tight.clippedLow() + tight.clippedDual()).isZero();
    }

    @Test
    void aRatioOnABoundStillPushes() {
        var zero = Reals.of(0.0, 0.0);
        var tokens = new PolicyTokens(zero, zero, evenly(1, 2), Reals.of(1.0, -1.0), Reals.of(1.0, 1.0));

        var outcome = PolicyLoss.of(tokens, new PolicyClip(0, 0, 0));

        assertThat(outcome.loss().gradient()).containsExactly(-1, 1);
        assertThat(outcome.clippedLow() + outcome.clippedHigh()).isZero();
    }

    @Test
    void nothingHoldsATokenWithoutAdvantage() {
        var tokens = new PolicyTokens(Reals.of(Math.log(5)), Reals.of(0.0), evenly(1, 1), Reals.of(0.0), Reals.of(1.0));

        var outcome = PolicyLoss.of(tokens, new PolicyClip(0.2, 0.28, 3));

        assertThat(outcome.clippedLow() + outcome.clippedHigh() + outcome.clippedDual())
                .isZero();
    }

    @Test
    void theDualBoundHoldsOnlyBeyondItself() {
        var three = Math.exp(Math.log(3));
        var at = Reals.of(Math.log(3));
        var tokens = new PolicyTokens(at, Reals.of(0.0), evenly(1, 1), Reals.of(-1.0), Reals.of(1.0));

        assertThat(PolicyLoss.of(tokens, new PolicyClip(0.2, 0.28, three)).clippedDual())
                .isZero();
        assertThat(PolicyLoss.of(tokens, new PolicyClip(0.2, 0.28, 2.9)).clippedDual())
                .isEqualTo(1);
        assertThat(PolicyLoss.of(tokens, new PolicyClip(0.2, 0.28, 0)).clippedDual())
                .isZero();
    }
}

package dev.millrace.learner.formula.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.formula.RandomNumbers;
import dev.millrace.learner.formula.Reals;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GeneralizedAdvantageTest {
    private static final double EXACT = 1e-12;

    @Test
    void computesThreeTokensAsByHand() {
        var episode = Episode.ended(1, Reals.of(0.5, 0.25, 0.75));

        // Surprises: -0.25, 0.5, 0.25; each reaches back with 0.5 a token.
        assertThat(GeneralizedAdvantage.advantages(episode, 1, 0.5)).containsExactly(0.0625, 0.625, 0.25);
        assertThat(GeneralizedAdvantage.returns(episode, 1, 1)).containsExactly(1, 1, 1);
    }

    @Test
    void takesTheBootstrapValueForWhatWouldHaveFollowed() {
        var cut = new Episode(Reals.of(0.0, 0.0), Reals.of(0.5, 0.5), new boolean[] {true, true}, 2);

        assertThat(GeneralizedAdvantage.returns(cut, 0.5, 1)).containsExactly(0.5, 1);
    }

    @Test
    void givesOneTokenItsSurpriseAndNoTokensNothing() {
        assertThat(GeneralizedAdvantage.advantages(Episode.ended(1, Reals.of(0.25)), 1, 0))
                .containsExactly(0.75);
        assertThat(GeneralizedAdvantage.advantages(Episode.ended(1, Reals.of(new float[0])), 1, 1))
                .isEmpty();
    }

    @Test
    void givesNothingWhereTheLossMaskIsEmpty() {
        var tool = new Episode(Reals.of(0.0, 1.0), Reals.of(0.5, 0.5), new boolean[2], 0);

        assertThat(GeneralizedAdvantage.advantages(tool, 1, 1)).containsOnly(0);
        assertThat(GeneralizedAdvantage.returns(tool, 1, 1)).containsOnly(0);
    }

    @Test
    void reportsAValueThatIsNotANumberInEveryTokenBeforeIt() {
        var advantages = GeneralizedAdvantage.advantages(Episode.ended(1, Reals.of(0.1, Double.NaN, 0.3)), 1, 0.9);

        assertThat(advantages[0]).isNaN();
        assertThat(advantages[1]).isNaN();
        assertThat(advantages[2]).isCloseTo(0.7, within(EXACT));
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        assertThatThrownBy(() -> new Episode(Reals.of(0.0), Reals.of(0.0, 1.0), new boolean[1], 0))
                .hasMessage("values: got 2 numbers, expected 1");
        assertThatThrownBy(() -> new Episode(Reals.of(0.0), Reals.of(0.0), new boolean[2], 0))
                .hasMessage("lossMask: got 2 numbers, expected 1");
    }

    @RepeatedTest(100)
    void returnsRewardToGoWhenLambdaIsOne(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var size = random.between(1, 60);
        var rewards = random.normal(size, 0, 1);
        var mask = random.coins(size, 0.7);
        var episode = new Episode(Reals.of(rewards), Reals.of(random.normal(size, 0, 1)), mask, 0.5);
        var returns = GeneralizedAdvantage.returns(episode, 0.9, 1);

        var toGo = 0.5;
        for (var t = size - 1; t >= 0; t--) {
            toGo = mask[t] ? rewards[t] + 0.9 * toGo : toGo;
            assertThat(returns[t]).isCloseTo(mask[t] ? toGo : 0, within(EXACT));
        }
    }

    @RepeatedTest(100)
    void isOneStepSurpriseWhenLambdaIsZero(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var values = random.normal(random.between(2, 40), 0, 1);
        var advantages = GeneralizedAdvantage.advantages(Episode.ended(1, Reals.of(values)), 0.99, 0);

        var last = values.length - 1;
        assertThat(advantages[last]).isCloseTo(1 - values[last], within(EXACT));
        for (var t = 0; t < last; t++) {
            assertThat(advantages[t]).isCloseTo(0.99 * values[t + 1] - values[t], within(EXACT));
        }
    }
}

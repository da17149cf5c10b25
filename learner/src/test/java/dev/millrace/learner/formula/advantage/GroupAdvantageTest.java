package dev.millrace.learner.formula.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.formula.Moments;
import dev.millrace.learner.formula.RandomNumbers;
import dev.millrace.learner.formula.Reals;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GroupAdvantageTest {
    @Test
    void comparesThreeSiblingsAsByHand() {
        var rewards = Reals.of(3.0, 1.0, -1.0);

        assertThat(GroupAdvantage.centered(rewards)).containsExactly(2, 0, -2);
        assertThat(GroupAdvantage.normalized(rewards, 0)).containsExactly(1, 0, -1);
        assertThat(GroupAdvantage.leaveOneOut(rewards)).containsExactly(3, 0, -3);
    }

    @Test
    void teachesNothingWhereSiblingsAreEqual() {
        assertThat(GroupAdvantage.normalized(Reals.of(1.0, 1.0), 1e-6)).containsOnly(0);
    }

    @Test
    void refusesAGroupOfOneWhereItNeedsSiblings() {
        var alone = Reals.of(1.0);

        assertThatThrownBy(() -> GroupAdvantage.normalized(alone, 1e-6))
                .hasMessage("group: got 1 responses, expected at least 2");
        assertThatThrownBy(() -> GroupAdvantage.leaveOneOut(alone)).isInstanceOf(IllegalArgumentException.class);
        assertThat(GroupAdvantage.centered(alone)).containsExactly(0);
    }

    @RepeatedTest(100)
    void sumsToZeroOverTheGroup(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var rewards = Reals.of(random.normal(random.between(2, 16), 1, 2));

        assertThat(Reals.of(GroupAdvantage.normalized(rewards, 1e-6)).stream().sum())
                .isCloseTo(0, within(1e-10));
        assertThat(Moments.of(Reals.of(GroupAdvantage.leaveOneOut(rewards))).mean())
                .isCloseTo(0, within(1e-10));
    }
}

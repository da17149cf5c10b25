package dev.millrace.verifiers.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Verdict;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RewardRulesTest {
    @Test
    void onlyAScoredVerdictCarriesItsOwnReward() {
        assertThat(RewardRules.DEFAULT.reward(new Verdict.Scored(-0.25, false, "")))
                .isEqualTo(-0.25);
    }

    @Test
    void byDefaultNoAnswerIsWorthNothingAndTheRestIsLeftOut() {
        assertThat(RewardRules.DEFAULT.reward(new Verdict.NoAnswer(""))).isZero();
        assertThat(RewardRules.DEFAULT.reward(new Verdict.NotApplicable(""))).isNaN();
        assertThat(RewardRules.DEFAULT.reward(new Verdict.TimedOut(""))).isNaN();
        assertThat(RewardRules.DEFAULT.reward(new Verdict.Failed(""))).isNaN();
    }

    @Test
    void eachKindHasItsOwnRule() {
        var rules = new RewardRules(
                OptionalDouble.of(1), OptionalDouble.of(2), OptionalDouble.of(3), OptionalDouble.of(4), 0);
        assertThat(rules.reward(new Verdict.NoAnswer(""))).isEqualTo(1);
        assertThat(rules.reward(new Verdict.NotApplicable(""))).isEqualTo(2);
        assertThat(rules.reward(new Verdict.TimedOut(""))).isEqualTo(3);
        assertThat(rules.reward(new Verdict.Failed(""))).isEqualTo(4);
    }

    @Test
    void refusesARewardThatIsNoNumber() {
        var none = OptionalDouble.empty();
        assertThatThrownBy(() -> new RewardRules(none, none, OptionalDouble.of(Double.NaN), none, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timedOut: got NaN, expected a finite number, or none");
    }
}

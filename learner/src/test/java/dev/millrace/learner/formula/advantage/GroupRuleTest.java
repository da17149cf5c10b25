package dev.millrace.learner.formula.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.formula.Reals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupRuleTest {
    @Test
    void comparesSiblingsByTheChosenFormula() {
        var rewards = Reals.of(3.0, 1.0, -1.0);

        assertThat(new GroupRule.Normalized(1e-6).advantages(rewards))
                .containsExactly(GroupAdvantage.normalized(rewards, 1e-6));
        assertThat(new GroupRule.Centered().advantages(rewards)).containsExactly(2, 0, -2);
        assertThat(new GroupRule.LeaveOneOut().advantages(rewards)).containsExactly(3, 0, -3);
    }

    @Test
    void saysHowManySiblingsItNeeds() {
        assertThat(new GroupRule.Normalized(1e-6).leastSiblings()).isEqualTo(2);
        assertThat(new GroupRule.LeaveOneOut().leastSiblings()).isEqualTo(2);
        assertThat(new GroupRule.Centered().leastSiblings()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-6, Double.NaN})
    void refusesAnEpsilonThatIsNotPositive(double epsilon) {
        assertThatThrownBy(() -> new GroupRule.Normalized(epsilon))
                .hasMessage("epsilon: got " + epsilon + ", expected > 0");
    }
}

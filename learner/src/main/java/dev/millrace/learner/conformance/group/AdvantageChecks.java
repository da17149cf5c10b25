package dev.millrace.learner.conformance.group;

import dev.millrace.learner.conformance.trial.Trial;
import dev.millrace.learner.formula.advantage.Episode;
import dev.millrace.learner.formula.advantage.GeneralizedAdvantage;
import dev.millrace.learner.formula.advantage.GroupAdvantage;
import dev.millrace.learner.formula.advantage.OverlongPenalty;
import dev.millrace.learner.formula.advantage.PolicyLambda;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Checks of what is computed from rewards and values.
final class AdvantageChecks {
    private AdvantageChecks() {}

    static void generalized(Trial trial) {
        var expected = trial.expected();
        var mask = new boolean[expected.whole("length")];
        Arrays.fill(mask, true);
        var bootstrap = expected.flag("truncated") ? expected.number("bootstrapValue") : 0;
        trial.value("bootstrapValue", bootstrap);
        check(
                trial,
                new Episode(trial.view("rewards"), trial.view("values"), mask, bootstrap),
                expected.number("criticLambda"));
    }

    static void masked(Trial trial) {
        var expected = trial.expected();
        var episode = new Episode(trial.view("rewards"), trial.view("values"), expected.flags("lossMask"), 0);
        check(trial, episode, 1);
    }

    private static void check(Trial trial, Episode episode, double criticLambda) {
        var expected = trial.expected();
        var mask = episode.lossMask();
        var written = (int) IntStream.range(0, mask.length).filter(t -> mask[t]).count();
        var lambda = PolicyLambda.of(expected.number("alpha"), written);
        trial.value("policyLambda", lambda);
        var gamma = expected.number("gamma");
        trial.values("advantages", GeneralizedAdvantage.advantages(episode, gamma, lambda));
        trial.values("returns", GeneralizedAdvantage.returns(episode, gamma, criticLambda));
    }

    static void group(Trial trial) {
        var rewards = trial.view("rewards");
        trial.values("grpo", GroupAdvantage.normalized(rewards, trial.expected().number("epsilon")));
        trial.values("drGrpo", GroupAdvantage.centered(rewards));
        trial.values("leaveOneOut", GroupAdvantage.leaveOneOut(rewards));
    }

    static void overlong(Trial trial) {
        var expected = trial.expected();
        trial.value(
                "penalty",
                OverlongPenalty.of(expected.whole("length"), expected.whole("maxLength"), expected.whole("buffer")));
    }

    static void policyLambda(Trial trial) {
        var expected = trial.expected();
        trial.value("policyLambda", PolicyLambda.of(expected.number("alpha"), expected.whole("length")));
    }
}

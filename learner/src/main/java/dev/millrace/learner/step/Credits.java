package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.batch.Columns;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.advantage.AdvantageColumns;
import dev.millrace.learner.formula.advantage.Discount;
import dev.millrace.learner.formula.advantage.GroupRule;
import dev.millrace.learner.formula.advantage.Whitening;
import dev.millrace.messages.prompt.PromptId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Assigns credit: advantages for the policy, returns for the critic.
final class Credits {
    private static final double[] NONE = {};

    private Credits() {}

    /// What each written token of a sample is credited with.
    ///
    /// @param advantages for the policy, `[l]`
    /// @param returns for the critic, `[l]`; empty where there is none
    record Credit(double[] advantages, double[] returns) {}

    /// Assigns credit to the samples of a step.
    static List<Credit> of(List<Readings.Read> read, AlgorithmSettings settings) {
        var rewards =
                read.stream().map(each -> ShapedRewards.of(each, settings)).toList();
        return switch (settings.advantage()) {
            case AdvantageSettings.Generalized generalized -> generalized(read, rewards, generalized);
            case AdvantageSettings.Group(var rule) -> compared(read, rewards, rule);
        };
    }

    private static List<Credit> generalized(
            List<Readings.Read> read, List<double[]> rewards, AdvantageSettings.Generalized settings) {
        var credits = new ArrayList<Credit>();
        for (var i = 0; i < read.size(); i++) {
            credits.add(generalized(read.get(i), rewards.get(i), settings));
        }
        return settings.whiten() ? whitened(credits) : credits;
    }

    private static Credit generalized(Readings.Read read, double[] rewards, AdvantageSettings.Generalized settings) {
        var length = read.sample().length();
        var columns = AdvantageColumns.of(rewards, read.outputs().values());
        var discount = new Discount(
                settings.gamma(),
                settings.policyLambda().lambda(length),
                settings.criticLambda().lambda(length));
        columns.estimate(0, length, read.outputs().endValue(), discount);
        return new Credit(columns.advantages(), columns.returns());
    }

    private static List<Credit> whitened(List<Credit> credits) {
        var white = Whitening.of(Columns.join(credits, Credit::advantages));
        var parts = Columns.split(white, credits, credit -> credit.advantages().length);
        var result = new ArrayList<Credit>();
        for (var i = 0; i < credits.size(); i++) {
            result.add(new Credit(parts.get(i), credits.get(i).returns()));
        }
        return result;
    }

    private static List<Credit> compared(List<Readings.Read> read, List<double[]> rewards, GroupRule rule) {
        Map<PromptId, List<Integer>> groups = new LinkedHashMap<>();
        for (var i = 0; i < read.size(); i++) {
            groups.computeIfAbsent(read.get(i).sample().prompt(), prompt -> new ArrayList<>())
                    .add(i);
        }
        var credits = new Credit[read.size()];
        for (var group : groups.values()) {
            var totals = group.stream()
                    .mapToDouble(i -> Arrays.stream(rewards.get(i)).sum())
                    .toArray();
            var advantages = rule.advantages(Reals.of(totals));
            for (var k = 0; k < advantages.length; k++) {
                var same = new double[rewards.get(group.get(k)).length];
                Arrays.fill(same, advantages[k]);
                credits[group.get(k)] = new Credit(same, NONE);
            }
        }
        return Stream.of(credits).toList();
    }
}

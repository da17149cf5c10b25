package dev.millrace.learner.conformance.group;

import dev.millrace.learner.conformance.trial.Case;
import dev.millrace.learner.conformance.trial.CaseException;
import dev.millrace.learner.conformance.trial.Trial;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.loss.Aggregation;
import dev.millrace.learner.formula.loss.BehaviorWeight;
import dev.millrace.learner.formula.loss.PolicyClip;
import dev.millrace.learner.formula.loss.PolicyLoss;
import dev.millrace.learner.formula.loss.PolicyTokens;
import dev.millrace.learner.formula.loss.PositiveExampleLoss;
import dev.millrace.learner.formula.loss.SequenceRatioLoss.Sequences;
import dev.millrace.learner.formula.loss.SequenceRatioLoss;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Checks of the policy's losses.
final class PolicyChecks {
    private PolicyChecks() {}

    static void token(Trial trial) {
        var expected = trial.expected();
        var tokens = tokens(trial, "proximalLogProbs", aggregation(expected), behaviorWeight(expected));
        var outcome = PolicyLoss.of(tokens, clip(expected));
        trial.value("loss", outcome.loss().value());
        trial.gradient("gradient", outcome.loss().gradient());
        trial.value("clipFraction", (double) (outcome.clippedLow() + outcome.clippedHigh()) / outcome.tokens());
        trial.value("approxKl", outcome.approxKlSum() / outcome.tokens());
    }

    static void sequence(Trial trial) {
        var expected = trial.expected();
        var logProbs = trial.view("logProbs");
        var lengths = Lengths.of(expected, logProbs.size()).each();
        var batch = new Sequences(
                logProbs,
                trial.view("proximalLogProbs"),
                lengths,
                trial.view("sequenceAdvantages"),
                evenly(lengths.length));
        var loss = SequenceRatioLoss.of(batch, clip(expected)).loss();
        trial.value("loss", loss.value());
        trial.gradient("gradient", loss.gradient());
    }

    static void vapo(Trial trial) {
        var expected = trial.expected();
        var tokens = tokens(trial, "behaviorLogProbs", new Aggregation.TokenMean(), new BehaviorWeight.None());
        var policy = PolicyLoss.of(tokens, clip(expected)).loss();
        var positive = Lengths.of(expected, tokens.size()).spread(expected.flags("correct"));
        var count = IntStream.range(0, positive.length).filter(t -> positive[t]).count();
        var examples = PositiveExampleLoss.of(tokens.logProbs(), positive, count);
        var weight = expected.number("positiveExampleWeight");
        trial.value("policyLoss", policy.value());
        trial.value("positiveExampleLoss", examples.value());
        trial.value("loss", policy.value() + weight * examples.value());
        trial.gradient(
                "gradient",
                IntStream.range(0, positive.length)
                        .mapToDouble(t -> policy.gradient()[t] + weight * examples.gradient()[t])
                        .toArray());
    }

    private static PolicyTokens tokens(Trial trial, String proximal, Aggregation aggregation, BehaviorWeight rule) {
        Reals logProbs = trial.view("logProbs");
        return new PolicyTokens(
                logProbs,
                trial.view(proximal),
                Reals.of(rule.of(trial.view(proximal), trial.view("behaviorLogProbs"))),
                trial.view("advantages"),
                Lengths.of(trial.expected(), logProbs.size()).weights(aggregation));
    }

    private static BehaviorWeight behaviorWeight(Case expected) {
        var cap = expected.numberOr("behaviorWeightCap", 0);
        return cap == 0 ? new BehaviorWeight.None() : new BehaviorWeight.Truncated(BehaviorWeight.Level.TOKEN, cap);
    }

    private static Reals evenly(int count) {
        var weights = new double[count];
        Arrays.fill(weights, 1.0 / count);
        return Reals.of(weights);
    }

    private static PolicyClip clip(Case expected) {
        return new PolicyClip(expected.number("clipLow"), expected.number("clipHigh"), 0);
    }

    private static Aggregation aggregation(Case expected) {
        var constant = expected.number("maxLength");
        var name = expected.text("aggregation");
        return switch (name) {
            case "token-mean" -> new Aggregation.TokenMean();
            case "sequence-mean" -> new Aggregation.SequenceMean();
            case "sequence-sum-constant" -> new Aggregation.SequenceSumConstant(constant);
            default ->
                throw new CaseException(
                        expected.path("aggregation"), name, "token-mean, sequence-mean or sequence-sum-constant");
        };
    }
}

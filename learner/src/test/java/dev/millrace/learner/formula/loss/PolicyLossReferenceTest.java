package dev.millrace.learner.formula.loss;

import dev.millrace.learner.formula.Precision;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.References;
import dev.millrace.learner.formula.References.Case;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyLossReferenceTest {
    static Stream<Arguments> cases() {
        return References.inBothPrecisions("policyLoss");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(Precision precision, Case expected) {
        var lengths = References.ints(expected.get("lengths"));
        var clip = new PolicyClip(
                expected.number("clipLow"), expected.number("clipHigh"), expected.number("behaviorWeightCap"));

        var outcome = PolicyLoss.of(
                tokens(precision, expected, "proximalLogProbs", weights(aggregation(expected), lengths)), clip);

        precision.check(outcome.loss().value(), expected.get("loss"));
        precision.checkAll(outcome.loss().gradient(), expected.get("gradient"));
        precision.check(
                (double) (outcome.clippedLow() + outcome.clippedHigh()) / outcome.tokens(),
                expected.get("clipFraction"));
        precision.check(outcome.approxKlSum() / outcome.tokens(), expected.get("approxKl"));
    }

    static Stream<Arguments> vapoCases() {
        return References.inBothPrecisions("vapoObjective");
    }

    @ParameterizedTest
    @MethodSource("vapoCases")
    void agreesWithTheReferenceTogetherWithPositiveExamples(Precision precision, Case expected) {
        var lengths = References.ints(expected.get("lengths"));
        var positive = positive(lengths, References.booleans(expected.get("correct")));
        var count = IntStream.range(0, positive.length).filter(t -> positive[t]).count();
        var weight = expected.number("positiveExampleWeight");
        var clip = new PolicyClip(expected.number("clipLow"), expected.number("clipHigh"), 0);

        var policy = PolicyLoss.of(
                        tokens(precision, expected, "behaviorLogProbs", weights(new Aggregation.TokenMean(), lengths)),
                        clip)
                .loss();
        var examples = PositiveExampleLoss.of(precision.view(expected.get("logProbs")), positive, count);

        precision.check(policy.value(), expected.get("policyLoss"));
        precision.check(examples.value(), expected.get("positiveExampleLoss"));
        precision.check(policy.value() + weight * examples.value(), expected.get("loss"));
        precision.checkAll(
                IntStream.range(0, positive.length)
                        .mapToDouble(t -> policy.gradient()[t] + weight * examples.gradient()[t])
                        .toArray(),
                expected.get("gradient"));
    }

    private static PolicyTokens tokens(Precision precision, Case from, String proximal, Reals weights) {
        return new PolicyTokens(
                precision.view(from.get("logProbs")),
                precision.view(from.get(proximal)),
                precision.view(from.get("behaviorLogProbs")),
                precision.view(from.get("advantages")),
                weights);
    }

    private static Aggregation aggregation(Case expected) {
        return switch (expected.get("aggregation").asText()) {
            case "token-mean" -> new Aggregation.TokenMean();
            case "sequence-mean" -> new Aggregation.SequenceMean();
            case "sequence-sum-constant" -> new Aggregation.SequenceSumConstant(expected.number("maxLength"));
            default -> throw new IllegalArgumentException("aggregation: got " + expected.get("aggregation"));
        };
    }

    private static Reals weights(Aggregation aggregation, int[] lengths) {
        var totals = new BatchTotals(lengths.length, Arrays.stream(lengths).sum(), 0);
        return Reals.of(Arrays.stream(lengths)
                .flatMap(length -> IntStream.generate(() -> length).limit(length))
                .mapToDouble(length -> aggregation.weight(length, totals))
                .toArray());
    }

    private static boolean[] positive(int[] lengths, boolean[] correct) {
        var positive = new boolean[Arrays.stream(lengths).sum()];
        var start = 0;
        for (var i = 0; i < lengths.length; i++) {
            Arrays.fill(positive, start, start + lengths[i], correct[i]);
            start += lengths[i];
        }
        return positive;
    }
}

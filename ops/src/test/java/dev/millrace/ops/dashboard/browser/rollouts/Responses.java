package dev.millrace.ops.dashboard.browser.rollouts;

import dev.millrace.messages.assessment.ResponseAssessment;
import dev.millrace.messages.rollout.Observation;
import dev.millrace.messages.rollout.PartVerdict;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.FinishReason;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Optional;
import java.util.stream.IntStream;

/// A response of [RolloutsRun], of which every token and number follows from its place.
///
/// @param number the prompt's
/// @param sibling its place in the group
record Responses(int number, int sibling) {
    /// The prompt whose responses are hostile.
    static final int HOSTILE = 0;
    /// The prompt whose verdicts are composed, with rewards of tokens.
    static final int COMPOSED = 1;
    /// The prompt whose responses were written by two versions, and hold tokens that were read.
    static final int READ = 2;

    private static final Observation OBSERVATION = new Observation(2, 4);
    private static final int TURN = 5;

    /// Its tokens: siblings have the first ones in common.
    int[] tokens() {
        if (number == HOSTILE) {
            return Vocabulary.hostileTokens();
        }
        int length = 8 + (5 * number + 3 * sibling) % 17;
        return IntStream.range(0, length)
                .map(i -> i + 1 == length
                        ? 0
                        : 1 + (i < common() ? i : i * (sibling + 2) + number) % (Vocabulary.words() - 1))
                .toArray();
    }

    /// Two siblings go together for longer.
    private int common() {
        return sibling < 2 ? 4 : 2;
    }

    boolean isRight() {
        return (number + sibling) % 3 == 0;
    }

    Trajectory trajectory() {
        var verdict = number == COMPOSED ? composed() : Verdict.Scored.of(isRight(), isRight() ? "9" : "8");
        var parts = number == COMPOSED
                ? List.of(new PartVerdict("code", verdict), new PartVerdict("format", new Verdict.NoAnswer("no box")))
                : List.<PartVerdict>of();
        var rollout = rollout();
        return new Trajectory(rollout, "exact", verdict, isRight() ? 1 : -0.25 * sibling, rollout.length(), parts);
    }

    private Verdict.Scored composed() {
        var rewards = IntStream.range(0, tokens().length)
                .mapToObj(i -> 0.25 * ((3 * i + sibling) % 7 - 3))
                .toList();
        return new Verdict.Scored(
                0.5,
                isRight(),
                "def f",
                OptionalDouble.of(0.5),
                Optional.of(new Verdict.Credit(1, 2)),
                rewards,
                Map.of("seconds", 0.125));
    }

    private Rollout rollout() {
        var tokens = tokens();
        var text = new StringBuilder();
        IntStream.of(tokens).limit(tokens.length - 1).mapToObj(Vocabulary::text).forEach(text::append);
        return new Rollout(
                tokens,
                numbers(tokens.length, i -> -0.01f - 0.37f * ((7 * i + 3 * sibling) % 11)),
                number == READ
                        ? List.of(new VersionSpan(0, 3), new VersionSpan(TURN, 4))
                        : List.of(new VersionSpan(0, number / RolloutsRun.BATCH)),
                number == READ ? List.of(OBSERVATION) : List.of(),
                sibling == 3 ? FinishReason.LENGTH : FinishReason.STOP,
                text.toString());
    }

    ResponseAssessment assessment() {
        var rollout = rollout();
        int length = rollout.length();
        return new ResponseAssessment(
                sibling,
                numbers(length, i -> -0.01f - 0.31f * ((5 * i + 2 * sibling) % 9)),
                numbers(length, i -> 0.05f * ((4 * i + sibling) % 13) - 0.1f),
                numbers(length, i -> (isRight() ? 0.07f : -0.05f) * ((2 * i + sibling) % 8) + (i == 1 ? 0.5f : 0)));
    }

    private interface Formula {
        float at(int index);
    }

    private static float[] numbers(int length, Formula formula) {
        var numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = formula.at(i);
        }
        return numbers;
    }
}

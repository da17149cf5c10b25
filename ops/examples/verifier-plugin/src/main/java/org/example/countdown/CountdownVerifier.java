package org.example.countdown;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.Map;

/// Judges the numbers game: the last `<answer>` must be an expression of the given numbers, each used once, that
/// comes to the ground truth.
///
/// @param numbersField column of the given numbers
/// @param attempt reward of an expression of the given numbers that comes to something else
/// @param metrics counts expressions that are none
record CountdownVerifier(String numbersField, double attempt, VerifierMetrics metrics) implements Verifier {
    private static final int TAIL = 1 << 12;

    @Override
    public Verdict verify(VerifierRequest request, Budget budget) {
        var game = Game.of(request.problem(), numbersField);
        if (game.isEmpty()) {
            return new Verdict.NotApplicable("problem: got no game, expected numbers in column '" + numbersField
                    + "' and a whole number as ground truth");
        }
        var answer = lastAnswer(request.response().text());
        if (answer.isEmpty()) {
            return new Verdict.NoAnswer("response: got no <answer>, expected one with an expression");
        }
        try {
            return judged(answer, Expression.evaluate(answer), game.get());
        } catch (IllegalArgumentException | ArithmeticException _) {
            metrics.count("invalidExpressions", 1);
            return Verdict.Scored.of(false, answer);
        }
    }

    private Verdict judged(String answer, Expression.Value found, Game game) {
        var isOfGiven = found.numbers().stream().sorted().toList().equals(game.given());
        var isRight = isOfGiven && found.value().equals(game.target());
        var reward = isRight ? 1 : isOfGiven ? attempt : 0;
        return new Verdict.Scored(reward, isRight, answer)
                .withMetrics(Map.of("usesGivenNumbers", isOfGiven ? 1.0 : 0.0));
    }

    private static String lastAnswer(String response) {
        var tail = response.substring(Math.max(0, response.length() - TAIL));
        var start = tail.lastIndexOf("<answer>");
        var end = tail.indexOf("</answer>", Math.max(0, start));
        return start < 0 || end < 0
                ? ""
                : tail.substring(start + "<answer>".length(), end).strip();
    }
}

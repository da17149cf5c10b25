package dev.millrace.verifiers.answer;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.response.AnswerMark;
import dev.millrace.verifiers.response.Excerpt;

/// Compares the last number of the response with the ground truth, exactly, as decimals. Reward 1 or 0.
///
/// @param mark where to look
record NumberVerifier(AnswerMark mark) implements Verifier {
    @Override
    public Verdict verify(VerifierRequest request, Budget budget) {
        var text = mark.answer(request.response().text());
        if (text.isEmpty()) {
            return new Verdict.NoAnswer(mark.missing());
        }
        return switch (WrittenNumber.lastOf(text.get())) {
            case WrittenNumber.None() -> new Verdict.NoAnswer("answer: got no number, expected one");
            case WrittenNumber.TooLong(var problem) -> new Verdict.NoAnswer("answer: " + problem);
            case WrittenNumber.Decimal answer -> compared(answer, request.groundTruth());
        };
    }

    private static Verdict compared(WrittenNumber.Decimal answer, String groundTruth) {
        return switch (WrittenNumber.of(groundTruth)) {
            case WrittenNumber.None() ->
                new Verdict.NotApplicable("ground truth: got '" + Excerpt.of(groundTruth) + "', expected a number");
            case WrittenNumber.TooLong(var problem) -> new Verdict.NotApplicable("ground truth: " + problem);
            case WrittenNumber.Decimal truth -> {
                var right = answer.value().compareTo(truth.value()) == 0;
                yield Verdict.Scored.of(right, answer.written());
            }
        };
    }
}

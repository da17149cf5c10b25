package dev.millrace.scorer.answer;

import dev.millrace.messages.rollout.Verdict;
import dev.millrace.scorer.verifier.Verifier;
import dev.millrace.scorer.verifier.VerifierRequest;

/// Compares the last number of the response with the ground truth, exactly, as decimals. Reward 1 or 0.
///
/// @param mark where to look
record NumberVerifier(AnswerMark mark) implements Verifier {
    private static final int SHOWN = 200;

    @Override
    public Verdict verify(VerifierRequest request) {
        var text = mark.after(request.response());
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
                new Verdict.NotApplicable("ground truth: got '" + shown(groundTruth) + "', expected a number");
            case WrittenNumber.TooLong(var problem) -> new Verdict.NotApplicable("ground truth: " + problem);
            case WrittenNumber.Decimal truth -> {
                var right = answer.value().compareTo(truth.value()) == 0;
                yield new Verdict.Scored(right ? 1 : 0, right, answer.written());
            }
        };
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), SHOWN));
    }
}

package dev.millrace.verifiers.answer;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.response.AnswerMark;
import dev.millrace.verifiers.response.Excerpt;

/// Compares the answer with each accepted text by what counts of them. Reward 1 or 0.
///
/// @param mark where the answer stands
/// @param normal what counts
/// @param accepted how the ground truth names what is right
record TextVerifier(AnswerMark mark, NormalText normal, AcceptedTexts accepted) implements Verifier {
    @Override
    public Verdict verify(VerifierRequest request, Budget budget) {
        var found = mark.answer(request.response().text());
        if (found.isEmpty()) {
            return new Verdict.NoAnswer(mark.missing());
        }
        if (found.get().length() > NormalText.LONGEST) {
            return new Verdict.NoAnswer(
                    "answer: got " + found.get().length() + " characters, expected at most " + NormalText.LONGEST);
        }
        var answer = normal.of(found.get());
        return answer.isEmpty()
                ? new Verdict.NoAnswer("answer: got nothing, expected text")
                : compared(answer, request.groundTruth());
    }

    private Verdict compared(String answer, String groundTruth) {
        var texts = accepted.in(groundTruth);
        if (texts.isEmpty()) {
            return new Verdict.NotApplicable(
                    "ground truth: got '" + Excerpt.of(groundTruth) + "', expected " + accepted.expected());
        }
        var right = texts.get().stream()
                .filter(text -> text.length() <= NormalText.LONGEST)
                .anyMatch(text -> normal.of(text).equals(answer));
        return Verdict.Scored.of(right, Excerpt.of(answer));
    }
}

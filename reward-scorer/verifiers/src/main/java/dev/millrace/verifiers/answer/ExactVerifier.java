package dev.millrace.verifiers.answer;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.response.AnswerMark;
import dev.millrace.verifiers.response.Excerpt;

/// Compares the answer with the ground truth as text; runs of white space count as one space. Reward 1 or 0.
///
/// @param mark where the answer begins
/// @param ignoreSpaces whether white space counts at all
record ExactVerifier(AnswerMark mark, boolean ignoreSpaces) implements Verifier {
    @Override
    public Verdict verify(VerifierRequest request, Budget budget) {
        var found = mark.answer(request.response().text()).map(this::normalised);
        if (found.isEmpty()) {
            return new Verdict.NoAnswer(mark.missing());
        }
        var answer = found.get();
        if (answer.isEmpty()) {
            return new Verdict.NoAnswer("answer: got nothing, expected text");
        }
        var right = answer.equals(normalised(request.groundTruth()));
        return Verdict.Scored.of(right, Excerpt.of(answer));
    }

    private String normalised(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> append(out, c));
        return out.toString().strip();
    }

    private void append(StringBuilder out, int codePoint) {
        if (!Character.isWhitespace(codePoint)) {
            out.appendCodePoint(codePoint);
        } else if (!ignoreSpaces && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }
}

package dev.millrace.verifiers.line;

import com.google.re2j.Pattern;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.response.Excerpt;
import dev.millrace.verifiers.response.ResponseTail;
import java.util.Optional;

/// Scores the last `Answer:` line as DAPO (arXiv:2503.14476) does in verl's `math_dapo`:
///
/// 1. Of the response the last `tail` code points are looked at, 300 there.
/// 2. The answer is what stands behind `Answer`, in any case, and a colon, up to the end of the line;
///    white space, line ends too, may stand around the colon. The last such line counts, and of two on one
///    line the first.
/// 3. Answer and ground truth are brought into [LenientForm] and compared as text.
///
/// There a response without such a line is wrong and gets −1. Here it is [Verdict.NoAnswer], whose reward is
/// configured.
///
/// @param tail code points looked at
/// @param wrong reward of a wrong answer
record AnswerLineVerifier(int tail, double wrong) implements Verifier {
    /// White space as Python knows it, which is more than RE2's.
    private static final String SPACE = "[\\s\\x0B\\x1C-\\x1F\\x85\\pZ]*";

    private static final Pattern LINE = Pattern.compile("(?i)Answer" + SPACE + ":" + SPACE + "([^\\n]+)");

    @Override
    public Verdict verify(VerifierRequest request, Budget budget) {
        var line = lastLine(end(request.response().text()));
        if (line.isEmpty()) {
            return new Verdict.NoAnswer(
                    "response: got no 'Answer:' in the last " + tail + " characters, expected the answer after one");
        }
        var answer = LenientForm.of(line.get());
        var right = answer.equals(LenientForm.of(request.groundTruth()));
        return new Verdict.Scored(right ? 1 : wrong, right, Excerpt.of(answer));
    }

    private String end(String response) {
        var text = ResponseTail.cut(response, 2 * tail);
        var codePoints = text.codePointCount(0, text.length());
        return text.substring(text.offsetByCodePoints(0, Math.max(0, codePoints - tail)));
    }

    private static Optional<String> lastLine(String text) {
        Optional<String> last = Optional.empty();
        for (var matcher = LINE.matcher(text); matcher.find(); ) {
            last = Optional.of(matcher.group(1));
        }
        return last;
    }
}

package dev.millrace.verifiers.form;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.Optional;

/// Accepts a response of thoughts and then an answer, each between its tags, with text in both and nothing but
/// white space around them; every tag occurs once. Reward 1 or 0; the answer that is shown is what is wrong.
///
/// It reads the whole response, in linear time.
///
/// @param think around the thoughts
/// @param answer around the answer; none: it is whatever follows the thoughts
/// @param isOpened whether the prompt holds the first tag already
record ThinkFormatVerifier(Tag think, Optional<Tag> answer, boolean isOpened) implements Verifier {
    @Override
    public Verdict verify(VerifierRequest request, Budget budget) {
        var problem = problem(request.response().text().strip());
        return Verdict.Scored.of(problem.isEmpty(), problem);
    }

    private String problem(String text) {
        if (!isOpened && !text.startsWith(think.open())) {
            return "no " + think.open() + " at the start";
        }
        var start = isOpened ? 0 : think.open().length();
        var end = text.indexOf(think.close(), start);
        if (end < 0) {
            return "no " + think.close();
        }
        var thoughts = text.substring(start, end);
        var rest = text.substring(end + think.close().length()).strip();
        if (think.occursIn(thoughts) || think.occursIn(rest)) {
            return "a second tag of " + think.name();
        }
        if (thoughts.isBlank()) {
            return "no thoughts";
        }
        return answer.map(tag -> problem(tag, thoughts, rest)).orElse(rest.isEmpty() ? "no answer" : "");
    }

    private static String problem(Tag answer, String thoughts, String rest) {
        var length = rest.length() - answer.open().length() - answer.close().length();
        if (length < 0 || !rest.startsWith(answer.open()) || !rest.endsWith(answer.close())) {
            return "no " + answer.open() + " to " + answer.close() + " at the end";
        }
        var said = rest.substring(answer.open().length(), answer.open().length() + length);
        if (answer.occursIn(said) || answer.occursIn(thoughts)) {
            return "a second tag of " + answer.name();
        }
        return said.isBlank() ? "no answer" : "";
    }
}

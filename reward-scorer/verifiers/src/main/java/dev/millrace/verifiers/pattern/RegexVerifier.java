package dev.millrace.verifiers.pattern;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.response.Excerpt;
import dev.millrace.verifiers.response.ResponseTail;
import java.util.List;
import java.util.Optional;

/// Judges a response by regular expressions: by how many of them match it, or by the answer that one finds.
///
/// @param source where they are from
/// @param mode what they are for
record RegexVerifier(PatternSource source, RegexMode mode) implements Verifier {
    @Override
    public Verdict verify(VerifierRequest request, Budget budget) {
        try {
            var patterns = source.of(request);
            var text = request.response().text();
            return switch (mode) {
                case MATCHES ->
                    credited(patterns.stream().map(each -> whole(each, text)).toList());
                case CONTAINS -> {
                    var tail = ResponseTail.of(text);
                    yield credited(
                            patterns.stream().map(each -> each.first(tail)).toList());
                }
                case FIRST, LAST -> compared(answer(patterns, ResponseTail.of(text)), request.groundTruth());
            };
        } catch (PatternRefusedException thrown) {
            return new Verdict.NotApplicable(thrown.problem());
        }
    }

    /// What is longer than verifiers look at matches nothing as a whole.
    private static Optional<String> whole(LinearPattern pattern, String text) {
        return text.length() <= ResponseTail.LONGEST && pattern.matches(text) ? Optional.of("") : Optional.empty();
    }

    private static Verdict credited(List<Optional<String>> found) {
        if (found.size() == 1) {
            var match = found.getFirst();
            return Verdict.Scored.of(match.isPresent(), Excerpt.of(match.orElse("")));
        }
        var passed = (int) found.stream().filter(Optional::isPresent).count();
        return Verdict.Scored.of(new Verdict.Credit(passed, found.size()), "");
    }

    private Optional<String> answer(List<LinearPattern> patterns, String tail) {
        return patterns.stream()
                .map(each -> mode == RegexMode.FIRST ? each.first(tail) : each.last(tail))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Verdict compared(Optional<String> answer, String groundTruth) {
        return answer.<Verdict>map(
                        text -> Verdict.Scored.of(text.strip().equals(groundTruth.strip()), Excerpt.of(text.strip())))
                .orElseGet(() -> new Verdict.NoAnswer("response: got no match, expected one of the pattern"));
    }
}

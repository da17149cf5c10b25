package dev.millrace.verifiers.form;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.response.ResponseTail;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Rewards a response with `worst` times its [RepeatedShare]; the share is a metric too.
///
/// @param length of an n-gram
/// @param ofTokens whether its tokens are compared, not its words
/// @param worst reward where everything is repeated
/// @param accepted share up to which it is accepted
record RepetitionVerifier(int length, boolean ofTokens, double worst, double accepted) implements Verifier {
    @Override
    public Verdict verify(VerifierRequest request, Budget budget) {
        var response = request.response();
        var share = RepeatedShare.of(ofTokens ? tokens(response) : words(response), length);
        return new Verdict.Scored(worst * share, share <= accepted, "").withMetrics(Map.of("repeatedShare", share));
    }

    private static int[] tokens(Response response) {
        var ids = response.tokenIds();
        return Arrays.copyOfRange(ids, Math.max(0, ids.length - ResponseTail.LONGEST), ids.length);
    }

    private static int[] words(Response response) {
        var numbers = new HashMap<String, Integer>();
        return Arrays.stream(ResponseTail.of(response.text())
                        .toLowerCase(Locale.ROOT)
                        .split("\\s+"))
                .filter(word -> !word.isEmpty())
                .mapToInt(word -> numbers.computeIfAbsent(word, _ -> numbers.size()))
                .toArray();
    }
}

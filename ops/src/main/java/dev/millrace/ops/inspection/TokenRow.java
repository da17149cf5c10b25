package dev.millrace.ops.inspection;

import dev.millrace.messages.assessment.ResponseAssessment;
import dev.millrace.messages.rollout.Rollout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One token of a response.
///
/// @param index its place, from 0
/// @param id in the vocabulary
/// @param version of the policy that wrote it
/// @param numbers of it; empty where the policy read the token and did not write it
public record TokenRow(int index, int id, long version, Optional<TokenNumbers> numbers) {
    /// The tokens of a response.
    ///
    /// @param rollout the response
    /// @param assessment what a step made of it; empty where it is not known
    public static List<TokenRow> of(Rollout rollout, Optional<ResponseAssessment> assessment) {
        List<TokenRow> rows = new ArrayList<>();
        var mask = rollout.lossMask();
        var versions = versions(rollout);
        int written = 0;
        for (int i = 0; i < mask.length; i++) {
            Optional<TokenNumbers> numbers = Optional.empty();
            if (mask[i]) {
                numbers = Optional.of(numbers(rollout.behaviorLogProbs()[i], assessment, written));
                written++;
            }
            rows.add(new TokenRow(i, rollout.tokenIds()[i], versions[i], numbers));
        }
        return rows;
    }

    private static TokenNumbers numbers(double behavior, Optional<ResponseAssessment> assessment, int written) {
        return assessment
                .map(known -> new TokenNumbers(
                        behavior,
                        known.logProbs()[written],
                        known.values().length == 0 ? Double.NaN : known.values()[written],
                        known.advantages()[written]))
                .orElseGet(() -> new TokenNumbers(behavior, Double.NaN, Double.NaN, Double.NaN));
    }

    private static long[] versions(Rollout rollout) {
        var versions = new long[rollout.tokenIds().length];
        for (var span : rollout.versions()) {
            Arrays.fill(versions, span.from(), versions.length, span.version());
        }
        return versions;
    }
}

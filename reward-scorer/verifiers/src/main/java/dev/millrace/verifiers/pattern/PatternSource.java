package dev.millrace.verifiers.pattern;

import dev.millrace.verifier.request.VerifierRequest;
import java.util.List;
import java.util.Map;

/// Where a response's patterns are from.
sealed interface PatternSource {
    /// The patterns for a response.
    ///
    /// @throws PatternRefusedException if one is none
    List<LinearPattern> of(VerifierRequest request);

    /// The same for every response.
    ///
    /// @param patterns at least one
    record Fixed(List<LinearPattern> patterns) implements PatternSource {
        @Override
        public List<LinearPattern> of(VerifierRequest request) {
            return patterns;
        }
    }

    /// The ground truth is one.
    record GroundTruth() implements PatternSource {
        @Override
        public List<LinearPattern> of(VerifierRequest request) {
            return List.of(LinearPattern.of(request.groundTruth()));
        }
    }

    /// A column holds one.
    ///
    /// @param field the column
    record Column(String field) implements PatternSource {
        @Override
        public List<LinearPattern> of(VerifierRequest request) {
            Map<String, String> columns = request.problem().metadata();
            if (!columns.containsKey(field)) {
                throw new PatternRefusedException("", "one in column '" + field + "'");
            }
            return List.of(LinearPattern.of(columns.getOrDefault(field, "")));
        }
    }
}

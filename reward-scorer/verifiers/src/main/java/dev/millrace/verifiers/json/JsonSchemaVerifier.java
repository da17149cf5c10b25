package dev.millrace.verifiers.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.response.Excerpt;
import java.util.Map;

/// Validates the JSON document of a response. Reward 1 where it is valid, 0 where it is not; the answer that is
/// shown is then what is wrong with it, and `schemaProblems` says in how many ways.
///
/// @param schemas by which schema
/// @param isWhole whether the response must be the document and nothing else
record JsonSchemaVerifier(Schemas schemas, boolean isWhole) implements Verifier {
    @Override
    public Verdict verify(VerifierRequest request, Budget budget) {
        try {
            var schema = schemas.of(request);
            return switch (JsonAnswer.in(request.response().text(), isWhole)) {
                case JsonDocument.Refused(var reason) -> new Verdict.NoAnswer(reason);
                case JsonDocument.Parsed(var root) -> judged(schema, root);
            };
        } catch (SchemaRefusedException thrown) {
            return new Verdict.NotApplicable("schema: " + thrown.problem());
        }
    }

    private static Verdict judged(Schema schema, JsonNode document) {
        var problems = schema.problems(document);
        var shown = problems.isEmpty() ? document.toString() : String.join("; ", problems);
        return Verdict.Scored.of(problems.isEmpty(), Excerpt.of(shown))
                .withMetrics(Map.of("schemaProblems", (double) problems.size()));
    }
}

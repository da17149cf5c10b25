package dev.millrace.verifiers.json;

import dev.millrace.verifiers.response.Excerpt;

/// A text is no JSON schema.
final class SchemaRefusedException extends RuntimeException {
    private final String problem;

    /// @param problem what is wrong with it
    SchemaRefusedException(String problem) {
        super(problem);
        this.problem = Excerpt.of(problem.replace('\n', ' '));
    }

    String problem() {
        return problem;
    }
}

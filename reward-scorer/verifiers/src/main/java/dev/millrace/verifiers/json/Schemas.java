package dev.millrace.verifiers.json;

import dev.millrace.verifier.request.VerifierRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which schema a response must be valid by.
sealed interface Schemas {
    /// The schema for a response.
    ///
    /// @throws SchemaRefusedException if there is none, or it is none
    Schema of(VerifierRequest request);

    /// The same for every response.
    ///
    /// @param schema the schema
    record Fixed(Schema schema) implements Schemas {
        @Override
        public Schema of(VerifierRequest request) {
            return schema;
        }
    }

    /// A column holds it. Those of the last problems are kept: siblings share theirs.
    final class Column implements Schemas {
        private static final int KEPT = 64;

        private final String field;
        private final Map<String, Schema> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Schema> eldest) {
                return size() > KEPT;
            }
        };

        Column(String field) {
            this.field = field;
        }

        @Override
        public synchronized Schema of(VerifierRequest request) {
            var text = request.problem().metadata().get(field);
            if (text == null) {
                throw new SchemaRefusedException("column '" + field + "': got nothing, expected a JSON schema");
            }
            return kept.computeIfAbsent(text, Schema::of);
        }
    }
}

package dev.millrace.messages.serde;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;

/// Every schema a kind of record was ever written with, so that old records stay readable without a registry.
///
/// One file a kind, `/schema-history/<name>.jsonl`: one schema a line, oldest first. Lines are added, never changed.
final class SchemaHistory {
    private SchemaHistory() {}

    static String resource(Schema current) {
        return "/schema-history/" + current.getName() + ".jsonl";
    }

    static List<Schema> of(Schema current) {
        try (var lines = SchemaHistory.class.getResourceAsStream(resource(current))) {
            if (lines == null) {
                throw new IllegalStateException("schema history: got no resource " + resource(current)
                        + ", expected one for every kind of record");
            }
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new Schema.Parser().parse(line))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

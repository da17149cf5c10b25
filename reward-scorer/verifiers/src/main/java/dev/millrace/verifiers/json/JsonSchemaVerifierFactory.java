package dev.millrace.verifiers.json;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// `json-schema`: the JSON document of the response must be valid.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `schema` | the schema, or | none |
/// | `schemaFile` | a file that holds it, or | none |
/// | `schemaField` | a column that holds it | none |
/// | `whole` | the response must be the document and nothing else | `false` |
///
/// A schema that refers to itself can take time exponential in a document's depth, so it runs in a process of its
/// own.
public final class JsonSchemaVerifierFactory implements VerifierFactory {
    /// Stands in for one that was refused.
    private static final Schemas NONE = new Schemas.Column("");

    @Override
    public String name() {
        return "json-schema";
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        return Traits.UNKNOWN;
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        return new JsonSchemaVerifier(schemas(settings), settings.flag("whole", false));
    }

    private static Schemas schemas(VerifierSettings settings) {
        var text = settings.text("schema");
        var file = settings.text("schemaFile");
        var field = settings.text("schemaField");
        var count = Stream.of(text, file, field).filter(Optional::isPresent).count();
        if (count != 1) {
            settings.refuse("schema", count + " of them", "one of schema, schemaFile and schemaField");
            return NONE;
        }
        if (field.isPresent()) {
            return new Schemas.Column(field.get());
        }
        return text.map(schema -> fixed(settings, "schema", schema))
                .or(() -> file.map(path -> read(settings, path)))
                .orElse(NONE);
    }

    private static Schemas read(VerifierSettings settings, String path) {
        try {
            return fixed(settings, "schemaFile", Files.readString(Path.of(path)));
        } catch (IOException thrown) {
            settings.refuse("schemaFile", path, "a file that can be read (" + thrown + ")");
            return NONE;
        }
    }

    private static Schemas fixed(VerifierSettings settings, String name, String schema) {
        try {
            return new Schemas.Fixed(Schema.of(schema));
        } catch (SchemaRefusedException thrown) {
            settings.refuse(name, settings.text(name, ""), "a JSON schema: " + thrown.problem());
            return NONE;
        }
    }
}

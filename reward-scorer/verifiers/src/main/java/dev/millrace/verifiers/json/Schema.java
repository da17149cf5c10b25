package dev.millrace.verifiers.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.SpecVersionDetector;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.resource.SchemaLoader;
import dev.millrace.verifiers.pattern.LinearPattern;
import dev.millrace.verifiers.pattern.PatternRefusedException;
import java.util.List;
import java.util.Locale;

/// A JSON schema: draft 2020-12 where it names no other. It is looked at as a whole when it is made, so that what
/// is wrong with it shows before a response is judged. It refers to nothing outside itself; its patterns are
/// RE2's.
///
/// @param compiled the schema
record Schema(JsonSchema compiled) {
    private static final SchemaLoader NOTHING = address -> {
        throw new IllegalArgumentException("reference: got '" + address + "', expected one within the schema");
    };

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .regularExpressionFactory(Schema::pattern)
            .locale(Locale.ENGLISH)
            .build();

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            factory -> factory.enableSchemaCache(false)
                    .schemaLoaders(loaders -> loaders.values(all -> {
                        all.clear();
                        all.add(NOTHING);
                    })));

    /// Reads a schema.
    ///
    /// @throws SchemaRefusedException if it is none
    static Schema of(String text) {
        return switch (JsonDocument.of(text, true)) {
            case JsonDocument.Refused(var reason) -> throw new SchemaRefusedException(reason);
            case JsonDocument.Parsed(var root) -> of(root);
        };
    }

    private static Schema of(JsonNode root) {
        try {
            requireSchema(root);
            var compiled = FACTORY.getSchema(root, CONFIG);
            compiled.initializeValidators();
            return new Schema(compiled);
        } catch (JsonSchemaException | PatternRefusedException | IllegalArgumentException thrown) {
            throw new SchemaRefusedException(String.valueOf(thrown.getMessage()));
        } catch (StackOverflowError _) {
            throw new SchemaRefusedException("got endless references, expected an end");
        }
    }

    /// What is wrong with a document, nothing where it is valid.
    List<String> problems(JsonNode document) {
        return compiled.validate(document).stream()
                .map(problem -> problem.getMessage())
                .map(message -> message.startsWith(":") ? "document" + message : message)
                .toList();
    }

    private static void requireSchema(JsonNode root) {
        var draft = SpecVersionDetector.detectOptionalVersion(root, true).orElse(VersionFlag.V202012);
        var rules = JsonSchemaFactory.getInstance(draft).getSchema(SchemaLocation.of(draft.getId()));
        var problems = rules.validate(root);
        if (!problems.isEmpty()) {
            throw new SchemaRefusedException(problems.iterator().next().getMessage());
        }
    }

    private static RegularExpression pattern(String written) {
        var pattern = LinearPattern.of(written);
        return text -> pattern.first(text).isPresent();
    }
}

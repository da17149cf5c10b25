package dev.millrace.policy.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.document.JsonDocument;
import dev.millrace.policy.document.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// What a checkpoint says of its chat template, in `chat_template.jinja` or else in `tokenizer_config.json`, and the
/// two tokens that templates name.
///
/// @param template the text of the template, where there is one
/// @param bosToken text of the token that begins a text; empty where there is none
/// @param eosToken text of the token that ends a response; empty where there is none
record TokenizerConfig(Optional<String> template, String bosToken, String eosToken) {
    private static final String FILE = "tokenizer_config.json";
    private static final String TEMPLATE_FILE = "chat_template.jinja";

    static TokenizerConfig read(Path folder) {
        JsonNode config = config(folder);
        var template = template(folder).or(() -> template(config.path("chat_template")));
        return new TokenizerConfig(template, token(config.path("bos_token")), token(config.path("eos_token")));
    }

    private static JsonNode config(Path folder) {
        if (!Files.exists(folder.resolve(FILE))) {
            return MissingNode.getInstance();
        }
        var problems = new Problems();
        var config = JsonDocument.read(folder.resolve(FILE), problems);
        CheckpointException.throwIfAny(folder, problems);
        return config.orElseThrow();
    }

    private static Optional<String> template(Path folder) {
        var file = folder.resolve(TEMPLATE_FILE);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException failure) {
            var problem = TEMPLATE_FILE + ": got " + failure + ", expected a text in UTF-8";
            throw new CheckpointException(folder, problem, failure);
        }
    }

    /// A text, or a list of named ones of which `default` is for conversations without tools.
    private static Optional<String> template(JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(node.textValue());
        }
        return StreamSupport.stream(node.spliterator(), false)
                .filter(each -> each.path("name").asText().equals("default"))
                .map(each -> each.path("template").asText())
                .findFirst();
    }

    /// A token is its text, or an object that holds it beside flags.
    private static String token(JsonNode node) {
        return node.isTextual() ? node.textValue() : node.path("content").asText("");
    }
}

package dev.millrace.ops.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.ops.binding.YamlTree;
import java.util.List;

/// The defaults of a task of type `prompts`, which stand in a file of their own, and short ways to name a data set:
/// `training: train.jsonl`, or a list of names, stands for `training: {from: [train.jsonl]}`.
final class PromptsDefaults {
    private static final String FILE = "prompts.yaml";
    private static final String TASK = "task";
    private static final String FROM = "from";
    private static final List<String> DATA_SETS = List.of("training", "heldOut");

    private PromptsDefaults() {}

    /// The defaults with their comments.
    static String text() {
        return Resources.text(FILE);
    }

    /// Writes out what a layer says in short.
    static ObjectNode spelledOut(ObjectNode layer) {
        var written = layer.deepCopy();
        YamlTree.section(written, TASK)
                .ifPresent(task -> DATA_SETS.stream().filter(task::has).forEach(name -> spellOut(task, name)));
        return written;
    }

    private static void spellOut(ObjectNode task, String name) {
        var value = task.get(name);
        if (value.isTextual() || value.isArray()) {
            task.putObject(name).set(FROM, list(task, value));
        } else if (value instanceof ObjectNode section && section.path(FROM).isTextual()) {
            section.set(FROM, list(task, section.get(FROM)));
        }
    }

    private static JsonNode list(ObjectNode factory, JsonNode value) {
        return value.isArray() ? value : factory.arrayNode().add(value);
    }

    /// Lays the defaults under what was configured, where the task is of this type.
    static ObjectNode completed(ObjectNode tree) {
        YamlTree.section(tree, TASK)
                .filter(task -> task.path("type").asText().equals("prompts"))
                .ifPresent(task -> {
                    var defaults =
                            YamlTree.section(YamlTree.parse(FILE, text()), TASK).orElseThrow();
                    tree.set(TASK, YamlTree.overlay(defaults.put("type", "prompts"), task));
                });
        return tree;
    }
}

package dev.millrace.policy.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.policy.document.JsonDocument;
import dev.millrace.policy.document.JsonFields;
import dev.millrace.policy.document.Problems;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// `model.safetensors.index.json`: which file of a sharded checkpoint holds which tensor.
///
/// @param shards file name by tensor name
record ShardIndex(Map<String, String> shards) {
    static final String FILE = "model.safetensors.index.json";
    private static final String MAP = "weight_map";

    /// Reads the index of a folder; empty where something is wrong with it.
    static ShardIndex read(Path folder, Problems problems) {
        Map<String, String> shards = new TreeMap<>();
        JsonDocument.read(folder.resolve(FILE), problems).ifPresent(object -> {
            var fields = new JsonFields(object, FILE, problems);
            var map = fields.value(MAP);
            if (!map.isObject() || map.isEmpty()) {
                fields.refuse(MAP, "an object of tensor names with file names");
            }
            map.properties().forEach(each -> put(shards, each.getKey(), each.getValue(), problems));
        });
        return new ShardIndex(shards);
    }

    /// A name that is a path could lead out of the checkpoint.
    private static void put(Map<String, String> shards, String tensor, JsonNode file, Problems problems) {
        var name = file.asText();
        if (file.isTextual() && name.endsWith(".safetensors") && !name.contains("/") && !name.contains("\\")) {
            shards.put(tensor, name);
        } else {
            problems.add(FILE + ": " + MAP + ": " + tensor, file, "the name of a safetensors file in the same folder");
        }
    }

    /// The index as JSON.
    ///
    /// @param bytes size of all tensors together
    ObjectNode json(long bytes) {
        var json = JsonNodeFactory.instance.objectNode();
        json.putObject("metadata").put("total_size", bytes);
        shards.forEach(json.putObject(MAP)::put);
        return json;
    }
}

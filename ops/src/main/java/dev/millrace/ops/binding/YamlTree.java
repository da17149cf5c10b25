package dev.millrace.ops.binding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Optional;

/// YAML text as a tree, and what is laid over it: another file, or `path=value`.
public final class YamlTree {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlTree() {}

    /// Parses a configuration.
    ///
    /// @param name what the text is called in messages
    /// @param text YAML; empty text is an empty configuration
    /// @throws ConfigurationException where the text is not YAML, or not a map
    public static ObjectNode parse(String name, String text) {
        JsonNode tree = read(name, text);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        if (tree.isNull() || tree.isMissingNode()) {
            return MAPPER.createObjectNode();
        }
        throw new ConfigurationException(name, tree.toString(), "a map of keys and values");
    }

    /// Lays one configuration over another. A section whose `type` differs replaces what was there.
    ///
    /// @param under changed in place
    /// @param over what wins
    /// @return `under`
    public static ObjectNode overlay(ObjectNode under, ObjectNode over) {
        over.properties().forEach(entry -> {
            JsonNode below = under.get(entry.getKey());
            if (below instanceof ObjectNode a && entry.getValue() instanceof ObjectNode b && sameType(a, b)) {
                overlay(a, b);
            } else {
                under.set(entry.getKey(), entry.getValue());
            }
        });
        return under;
    }

    /// Lays over a configuration only what it has a place for. A value whose path it lacks, because one of several
    /// kinds was chosen that has no such key, is passed over; a switch that stands at 0 stays off, where asked for.
    ///
    /// @param under changed in place
    /// @param over what wins where there is a place
    /// @param keepZeros whether numbers that are 0 stay 0
    /// @return `under`
    public static ObjectNode overlayExisting(ObjectNode under, ObjectNode over, boolean keepZeros) {
        over.properties().forEach(entry -> {
            JsonNode below = under.path(entry.getKey());
            if (below instanceof ObjectNode a && entry.getValue() instanceof ObjectNode b) {
                if (sameType(a, b)) {
                    overlayExisting(a, b, keepZeros);
                }
            } else if (!below.isMissingNode() && !(keepZeros && below.isNumber() && below.doubleValue() == 0)) {
                under.set(entry.getKey(), entry.getValue());
            }
        });
        return under;
    }

    /// The section at a path.
    ///
    /// @return a section of `tree` itself; empty where there is none
    public static Optional<ObjectNode> section(ObjectNode tree, String path) {
        JsonNode section = tree;
        for (String key : path.split("\\.", -1)) {
            section = section.path(key);
        }
        return section instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /// Reads `path=value` as a configuration of one key.
    ///
    /// @param assignment for example `learner.batch.prompts=16`; the value is YAML
    /// @throws ConfigurationException where there is no `=` or no path
    public static ObjectNode assignment(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw new ConfigurationException("--set", "'" + assignment + "'", "path=value");
        }
        String path = assignment.substring(0, equals);
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode section = root;
        String[] keys = path.split("\\.", -1);
        for (int i = 0; i < keys.length - 1; i++) {
            section = section.putObject(keys[i]);
        }
        section.set(keys[keys.length - 1], read("--set " + path, assignment.substring(equals + 1)));
        return root;
    }

    /// Writes one scalar as YAML would, quoted only where it must be.
    static String scalar(Object value) {
        try {
            String text = MAPPER.writeValueAsString(value).strip();
            return text.startsWith("---") ? text.substring(3).strip() : text;
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("value: got " + value + ", expected something YAML can write", problem);
        }
    }

    private static boolean sameType(ObjectNode under, ObjectNode over) {
        JsonNode type = over.get("type");
        return type == null || type.equals(under.get("type"));
    }

    private static JsonNode read(String name, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException problem) {
            var location = problem.getLocation();
            String where = location == null ? "" : " at line " + location.getLineNr();
            throw new ConfigurationException(
                    name + where,
                    problem.getOriginalMessage().lines().findFirst().orElse("text"),
                    "YAML");
        }
    }
}

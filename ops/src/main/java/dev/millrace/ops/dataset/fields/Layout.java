package dev.millrace.ops.dataset.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Where the fields of a problem stand in a row.
///
/// @param paths of each field, the first that has a value counts
/// @param gold what the ground truth has to be
record Layout(Map<Field, List<FieldPath>> paths, GoldRule gold) {
    Layout {
        paths = Map.copyOf(paths);
    }

    /// What stands where.
    ///
    /// @param path in the row
    /// @param value missing where nothing stands there
    record Found(FieldPath path, JsonNode value) {
        boolean isThere() {
            return !value.isMissingNode();
        }
    }

    /// The layout of a preset, with fields that stand elsewhere.
    static Layout of(DataSetPreset preset, FieldSettings elsewhere) {
        var base = switch (preset) {
            case VERL -> verl(GoldRule.ANY);
            case DAPO_MATH -> verl(GoldRule.INTEGER);
            case GSM8K -> plain(GoldRule.AFTER_HASHES);
            case AUTO, PLAIN -> plain(elsewhere.answer().isPresent() ? GoldRule.ANY : GoldRule.PLAIN);
        };
        Map<Field, List<FieldPath>> paths = new EnumMap<>(base.paths());
        for (var field : Field.values()) {
            elsewhere.path(field).ifPresent(path -> paths.put(field, List.of(path)));
        }
        return new Layout(paths, base.gold());
    }

    private static Layout verl(GoldRule gold) {
        return new Layout(
                Map.of(
                        Field.PROMPT, at("prompt"),
                        Field.ANSWER, at("reward_model.ground_truth"),
                        Field.ID, at("extra_info.index", "id"),
                        Field.DATA_SOURCE, at("data_source"),
                        Field.FAMILY, at("ability"),
                        Field.DIFFICULTY, at("difficulty")),
                gold);
    }

    private static Layout plain(GoldRule gold) {
        return new Layout(
                Map.of(
                        Field.PROMPT, at("messages", "prompt", "question", "problem"),
                        Field.ANSWER, at("answer"),
                        Field.ID, at("id"),
                        Field.DATA_SOURCE, at("data_source"),
                        Field.FAMILY, at("family"),
                        Field.DIFFICULTY, at("difficulty")),
                gold);
    }

    private static List<FieldPath> at(String... paths) {
        return Arrays.stream(paths).map(FieldPath::new).toList();
    }

    /// Looks a field up.
    Found find(ObjectNode row, Field field) {
        var candidates = candidates(field);
        for (var path : candidates) {
            var value = path.find(row);
            if (Scalar.isThere(value)) {
                return new Found(path, value);
            }
        }
        return new Found(
                candidates.size() == 1 ? candidates.getFirst() : new FieldPath(field.key()), MissingNode.getInstance());
    }

    private List<FieldPath> candidates(Field field) {
        return paths.getOrDefault(field, List.of());
    }

    /// Where a field may stand, in words, where there are several places.
    String alternatives(Field field) {
        var candidates = candidates(field);
        return candidates.size() < 2
                ? ""
                : candidates.stream().map(FieldPath::text).collect(Collectors.joining(", ", " in one of ", ""));
    }
}

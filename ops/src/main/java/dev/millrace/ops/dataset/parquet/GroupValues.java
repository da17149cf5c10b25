package dev.millrace.ops.dataset.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/// Groups of a Parquet file as JSON: structs and maps become objects, lists arrays, what has no value null.
final class GroupValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private GroupValues() {}

    static ObjectNode of(Group group) {
        var object = JSON.objectNode();
        var type = group.getType();
        for (int field = 0; field < type.getFieldCount(); field++) {
            object.set(type.getFieldName(field), field(group, field));
        }
        return object;
    }

    private static JsonNode field(Group group, int field) {
        Type type = group.getType().getType(field);
        int values = group.getFieldRepetitionCount(field);
        if (type.isRepetition(Type.Repetition.REPEATED)) {
            var array = JSON.arrayNode();
            for (int i = 0; i < values; i++) {
                array.add(value(group, field, i));
            }
            return array;
        }
        return values == 0 ? JSON.nullNode() : value(group, field, 0);
    }

    private static JsonNode value(Group group, int field, int index) {
        Type type = group.getType().getType(field);
        if (type.isPrimitive()) {
            return ScalarValues.of(group, field, index);
        }
        var nested = group.getGroup(field, index);
        return switch (type.getLogicalTypeAnnotation()) {
            case ListLogicalTypeAnnotation _ when isWrapper(type.asGroupType()) -> list(nested);
            case MapLogicalTypeAnnotation _ when isWrapper(type.asGroupType()) -> map(nested);
            case MapKeyValueTypeAnnotation _ when isWrapper(type.asGroupType()) -> map(nested);
            case null, default -> of(nested);
        };
    }

    private static boolean isWrapper(GroupType type) {
        return type.getFieldCount() == 1 && type.getType(0).isRepetition(Type.Repetition.REPEATED);
    }

    /// Elements lie in a repeated group of one field, except in files of some older writers.
    private static ArrayNode list(Group list) {
        var array = JSON.arrayNode();
        Type repeated = list.getType().getType(0);
        boolean isElement = repeated.isPrimitive()
                || repeated.asGroupType().getFieldCount() != 1
                || repeated.getName().equals("array")
                || repeated.getName().endsWith("_tuple");
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            array.add(isElement ? value(list, 0, i) : field(list.getGroup(0, i), 0));
        }
        return array;
    }

    private static ObjectNode map(Group map) {
        var object = JSON.objectNode();
        for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
            var entry = map.getGroup(0, i);
            object.set(field(entry, 0).asText(), entry.getType().getFieldCount() > 1 ? field(entry, 1) : null);
        }
        return object;
    }
}

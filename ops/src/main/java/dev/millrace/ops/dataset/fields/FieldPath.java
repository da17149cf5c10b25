package dev.millrace.ops.dataset.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where in a row a value stands: `reward_model.ground_truth`, `prompt[0].content`; `[-1]` is the last element. A
/// column whose name is the whole path comes first.
///
/// @param text the path
public record FieldPath(String text) {
    private static final String SEGMENT = "[^.\\[\\]]+(\\[-?\\d{1,9}])*";
    private static final Pattern PATH = Pattern.compile(SEGMENT + "(\\." + SEGMENT + ")*");
    private static final Pattern STEP = Pattern.compile("\\[(-?\\d+)]|[^.\\[\\]]+");

    /// @throws IllegalArgumentException if it is none
    public FieldPath {
        if (!PATH.matcher(text).matches()) {
            throw new IllegalArgumentException("got '" + text + "', expected a path such as a.b[0].c");
        }
    }

    /// The value that stands there; a missing node where there is none.
    JsonNode find(ObjectNode row) {
        if (row.has(text)) {
            return row.get(text);
        }
        JsonNode node = row;
        for (var step : steps()) {
            node = step.from(node);
        }
        return node;
    }

    /// Takes the value away that stands there, unless it is an element of a list.
    void remove(ObjectNode row) {
        int dot = text.lastIndexOf('.');
        if (row.has(text) || dot < 0) {
            row.remove(text);
        } else if (new FieldPath(text.substring(0, dot)).find(row) instanceof ObjectNode parent) {
            parent.remove(text.substring(dot + 1));
        }
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        var matcher = STEP.matcher(text);
        while (matcher.find()) {
            var index = matcher.group(1);
            steps.add(index == null ? new Step.Name(matcher.group()) : new Step.Index(Integer.parseInt(index)));
        }
        return steps;
    }

    private sealed interface Step {
        JsonNode from(JsonNode node);

        record Name(String name) implements Step {
            @Override
            public JsonNode from(JsonNode node) {
                return node.path(name);
            }
        }

        record Index(int index) implements Step {
            @Override
            public JsonNode from(JsonNode node) {
                return node.isArray() ? node.path(index < 0 ? node.size() + index : index) : MissingNode.getInstance();
            }
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

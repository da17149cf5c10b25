package dev.millrace.learner.conformance.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The fields of one case. It remembers which were read, so that none is passed over in silence.
public final class Case {
    private final String path;
    private final JsonNode fields;
    private final Set<String> read = new HashSet<>();

    /// @param path where it stands, for messages
    /// @param fields a JSON object
    public Case(String path, JsonNode fields) {
        this.path = path;
        this.fields = fields;
        if (!fields.isObject()) {
            throw new CaseException(path, CaseException.kind(fields), "an object");
        }
    }

    /// Where it stands.
    public String path() {
        return path;
    }

    /// Where a field stands.
    public String path(String name) {
        return path + "." + name;
    }

    /// A finite number.
    public double number(String name) {
        return checked(field(name), path(name), Case::isFinite, "a finite number")
                .asDouble();
    }

    /// A finite number, or the other one where the field is null.
    public double numberOr(String name, double absent) {
        return field(name).isNull() ? absent : number(name);
    }

    /// A whole number.
    public int whole(String name) {
        return checked(field(name), path(name), JsonNode::canConvertToInt, "a whole number")
                .asInt();
    }

    /// A truth value.
    public boolean flag(String name) {
        return checked(field(name), path(name), JsonNode::isBoolean, "true or false")
                .asBoolean();
    }

    /// A text.
    public String text(String name) {
        return checked(field(name), path(name), JsonNode::isTextual, "a text").asText();
    }

    /// Finite numbers.
    public double[] numbers(String name) {
        return elements(name, Case::isFinite, "a finite number")
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /// Whole numbers from 0.
    public int[] wholes(String name) {
        return elements(name, node -> node.canConvertToInt() && node.asInt() >= 0, "a whole number >= 0")
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    /// Truth values.
    public boolean[] flags(String name) {
        var nodes = elements(name, JsonNode::isBoolean, "true or false").toList();
        var flags = new boolean[nodes.size()];
        IntStream.range(0, flags.length).forEach(i -> flags[i] = nodes.get(i).asBoolean());
        return flags;
    }

    /// Objects within this one.
    public Stream<Case> cases(String name) {
        var list = list(name);
        return IntStream.range(0, list.size()).mapToObj(i -> new Case(path(name) + "[" + i + "]", list.get(i)));
    }

    /// Refuses a case with a field that nobody has read.
    public void requireAllRead() {
        fields.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                throw new CaseException(path(name), "an unknown field", "only fields that are checked");
            }
        });
    }

    private Stream<JsonNode> elements(String name, Predicate<JsonNode> rule, String expected) {
        var list = list(name);
        return IntStream.range(0, list.size())
                .mapToObj(i -> checked(list.get(i), path(name) + "[" + i + "]", rule, expected));
    }

    private JsonNode list(String name) {
        return checked(field(name), path(name), JsonNode::isArray, "a list");
    }

    private JsonNode field(String name) {
        read.add(name);
        var node = fields.get(name);
        if (node == null) {
            throw new CaseException(path(name), "nothing", "this field");
        }
        return node;
    }

    private static JsonNode checked(JsonNode node, String path, Predicate<JsonNode> rule, String expected) {
        if (!rule.test(node)) {
            throw new CaseException(path, CaseException.kind(node), expected);
        }
        return node;
    }

    private static boolean isFinite(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.asDouble());
    }
}

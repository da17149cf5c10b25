package dev.millrace.policy.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// The values of a JSON object by key and type. What is wrong is noted, and a stand-in returned, so that one reading
/// finds every problem; `null` counts as absent, as it does in the files of Hugging Face.
public final class JsonFields {
    private final ObjectNode object;
    private final String where;
    private final Problems problems;

    /// Wraps an object.
    ///
    /// @param object the JSON object
    /// @param where how problems name it, such as `config.json`
    /// @param problems where to note what is wrong
    public JsonFields(ObjectNode object, String where, Problems problems) {
        this.object = object;
        this.where = where;
        this.problems = problems;
    }

    /// Whether a key is there and not null.
    public boolean has(String key) {
        return object.hasNonNull(key);
    }

    /// The value of a key; a missing node where it is absent or null.
    public JsonNode value(String key) {
        return has(key) ? object.get(key) : MissingNode.getInstance();
    }

    /// Notes that a key's value breaks a rule.
    public void refuse(String key, String expected) {
        problems.add(where + ": " + key, has(key) ? object.get(key) : "nothing", expected);
    }

    /// A whole number of 1 or more; required, and 1 stands in for what is refused.
    public int count(String key) {
        if (!has(key)) {
            refuse(key, "a whole number of 1 or more");
        }
        return count(key, 1);
    }

    /// A whole number of 1 or more.
    ///
    /// @param key the key
    /// @param absent what it is where nothing is said
    public int count(String key, int absent) {
        if (!has(key)) {
            return absent;
        }
        var value = value(key);
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 1) {
            return value.intValue();
        }
        refuse(key, "a whole number from 1 to " + Integer.MAX_VALUE);
        return 1;
    }

    /// A number above 0; required, and 1 stands in for what is refused.
    public double positive(String key) {
        if (!has(key)) {
            refuse(key, "a number above 0");
        }
        return positive(key, 1);
    }

    /// A number above 0.
    ///
    /// @param key the key
    /// @param absent what it is where nothing is said
    public double positive(String key, double absent) {
        if (!has(key)) {
            return absent;
        }
        var number = value(key).isNumber() ? value(key).doubleValue() : Double.NaN;
        if (number > 0 && Double.isFinite(number)) {
            return number;
        }
        refuse(key, "a finite number above 0");
        return 1;
    }

    /// True or false.
    ///
    /// @param key the key
    /// @param absent what it is where nothing is said
    public boolean flag(String key, boolean absent) {
        if (has(key) && !value(key).isBoolean()) {
            refuse(key, "true or false");
        }
        return has(key) ? value(key).booleanValue() : absent;
    }

    /// A text.
    public Optional<String> text(String key) {
        if (has(key) && !value(key).isTextual()) {
            refuse(key, "a text");
        }
        return Optional.ofNullable(value(key).textValue());
    }

    /// An object below a key.
    public Optional<JsonFields> child(String key) {
        if (value(key) instanceof ObjectNode child) {
            return Optional.of(new JsonFields(child, where + ": " + key, problems));
        }
        if (has(key)) {
            refuse(key, "an object");
        }
        return Optional.empty();
    }
}

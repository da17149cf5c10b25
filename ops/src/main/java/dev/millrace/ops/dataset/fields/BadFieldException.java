package dev.millrace.ops.dataset.fields;

import com.fasterxml.jackson.databind.JsonNode;

/// A row that is not a problem.
public final class BadFieldException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 80;

    /// Refuses a value.
    ///
    /// @param path where it stands
    /// @param got the value; long ones are shown in part
    /// @param expected the rule it breaks
    BadFieldException(Object path, JsonNode got, String expected) {
        super(path + ": got " + shown(got) + ", expected " + expected);
    }

    /// What is wrong: `<path>: got <value>, expected <rule>`.
    public String problem() {
        return String.valueOf(getMessage());
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "nothing";
        }
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}

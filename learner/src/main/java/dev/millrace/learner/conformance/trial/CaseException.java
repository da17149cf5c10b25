package dev.millrace.learner.conformance.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/// A case that cannot be checked: a field is missing, unknown or of another kind, or a formula refuses it.
public final class CaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param path where
    /// @param got what is there
    /// @param expected the rule it breaks
    public CaseException(String path, String got, String expected) {
        super(path + ": got " + got + ", expected " + expected);
    }

    /// What to say of a value: itself where it is short, else what kind it is.
    ///
    /// @param node any JSON
    public static String kind(JsonNode node) {
        return node.isValueNode()
                ? node.toString()
                : "an " + node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}

package dev.millrace.verifiers.code.run;

import com.fasterxml.jackson.databind.JsonNode;

/// How a test ended.
public sealed interface TestEnd {
    /// The program ended well; whether what it printed is right is not known yet.
    ///
    /// @param text what it printed
    record Printed(String text) implements TestEnd {}

    /// The function returned; whether what it returned is right is not known yet.
    ///
    /// @param value what it returned; missing where that is nothing that JSON has a kind for
    record Returned(JsonNode value) implements TestEnd {}

    /// The test is code, and passed.
    record Passed() implements TestEnd {}

    /// It failed.
    ///
    /// @param reason why
    record Bad(String reason) implements TestEnd {}
}

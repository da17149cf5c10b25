package dev.millrace.verifiers.code.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads tests that are code.
final class CodeTests {
    private CodeTests() {}

    /// Pieces of code, each a test.
    static TestSuite of(List<String> tests) {
        return new TestSuite.Code("", "", tests, "");
    }

    /// Tests in one piece: what defines `check` or functions `test_…` is the setup of those, all else a test
    /// itself.
    ///
    /// @param entry what `check` is called with; may be empty
    /// @throws UnreadableTestsException if it is no test
    static TestSuite.Code of(String code, String entry) throws UnreadableTestsException {
        var defines = code.contains("def test_") || (code.contains("def check(") && !entry.isEmpty());
        if (!defines && !code.contains("assert")) {
            throw new UnreadableTestsException("got '" + TestSuiteReader.shown(code)
                    + "', expected tests: JSON, or code with 'assert', 'def test_…' or 'def check' and an entry_point");
        }
        return defines
                ? new TestSuite.Code("", code, List.of(), entry)
                : new TestSuite.Code("", "", List.of(code), entry);
    }

    /// Tests in the fields of an object.
    ///
    /// @throws UnreadableTestsException if there is none
    static TestSuite of(JsonNode object, Map<String, String> metadata) throws UnreadableTestsException {
        var entry = text(object, "entry_point")
                .or(() -> Optional.ofNullable(metadata.get("entry_point")))
                .orElse("");
        var prefix = text(object, "prompt").orElse("");
        var setup = Stream.of("test_imports", "test_setup_code", "setup")
                .map(name -> lines(object.path(name)))
                .collect(Collectors.joining("\n"));
        for (var name : List.of("test_list", "assert_case", "tests")) {
            if (object.path(name).isArray() && !object.path(name).isEmpty()) {
                return new TestSuite.Code(prefix, setup, texts(object.path(name)), entry);
            }
        }
        var code = Stream.of("test", "test_code", "functional").flatMap(name -> text(object, name).stream());
        var tests = of(code.findFirst().orElseThrow(() -> unknown(object)), entry);
        return new TestSuite.Code(prefix, setup + "\n" + tests.setup(), tests.tests(), entry);
    }

    private static UnreadableTestsException unknown(JsonNode object) {
        var names = object.propertyStream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
        return new UnreadableTestsException("got an object of '" + TestSuiteReader.shown(names)
                + "', expected inputs and outputs, test_list, assert_case, tests, test, test_code or functional");
    }

    private static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.path(name).textValue()).filter(text -> !text.isBlank());
    }

    private static String lines(JsonNode value) {
        return value.isArray() ? String.join("\n", texts(value)) : value.asText("");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}

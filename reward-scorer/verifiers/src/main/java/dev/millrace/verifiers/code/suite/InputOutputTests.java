package dev.millrace.verifiers.code.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads tests that are inputs and outputs.
final class InputOutputTests {
    private InputOutputTests() {}

    /// Whether an object has some.
    static boolean areIn(JsonNode object) {
        return (object.has("inputs") && object.has("outputs")) || isPair(object);
    }

    /// The tests of an object with two lists, or of a list of pairs.
    ///
    /// @param function the function to call; empty: the solution is a program
    /// @throws UnreadableTestsException if there is none, or one has no input or no output
    static TestSuite of(JsonNode tests, Optional<String> function) throws UnreadableTestsException {
        var pairs = pairs(tests);
        var calls = function.isPresent() && !pairs.getFirst().type().startsWith("stdin");
        if (pairs.stream().anyMatch(pair -> pair.isCall() && function.isEmpty())) {
            throw new UnreadableTestsException("got tests that call a function, expected its name as fn_name");
        }
        if (!calls) {
            return new TestSuite.Programs(pairs.stream().map(Pair::program).toList());
        }
        var read = new ArrayList<TestSuite.Call>();
        for (var pair : pairs) {
            read.add(pair.call());
        }
        return new TestSuite.Calls(function.orElseThrow(), read);
    }

    private static List<Pair> pairs(JsonNode tests) throws UnreadableTestsException {
        var pairs = tests.isObject() && !isPair(tests) ? zipped(tests) : listed(tests);
        if (pairs.isEmpty()) {
            throw new UnreadableTestsException("got no tests, expected at least one");
        }
        return pairs;
    }

    private static List<Pair> zipped(JsonNode tests) throws UnreadableTestsException {
        var inputs = tests.path("inputs");
        var outputs = tests.path("outputs");
        if (!inputs.isArray() || !outputs.isArray() || inputs.size() != outputs.size()) {
            throw new UnreadableTestsException(
                    "got " + inputs.size() + " inputs and " + outputs.size() + " outputs, expected as many of both");
        }
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < inputs.size(); i++) {
            pairs.add(new Pair(inputs.get(i), outputs.get(i), ""));
        }
        return pairs;
    }

    private static List<Pair> listed(JsonNode tests) throws UnreadableTestsException {
        var each = tests.isArray() ? tests.valueStream().toList() : List.of(tests);
        if (!each.stream().allMatch(InputOutputTests::isPair)) {
            throw new UnreadableTestsException("got a list with something else, expected objects of input and output");
        }
        return each.stream()
                .map(test -> new Pair(
                        test.path("input"),
                        test.path("output"),
                        test.path("testtype").asText(test.path("type").asText(""))))
                .toList();
    }

    private static boolean isPair(JsonNode test) {
        return test.has("input") && test.has("output");
    }

    /// A test as it stands in the data set.
    private record Pair(JsonNode input, JsonNode output, String type) {
        boolean isCall() {
            return type.startsWith("func");
        }

        TestSuite.Program program() {
            return new TestSuite.Program(lines(input), lines(output));
        }

        /// Arguments are an array, or a JSON value on each line; what is expected is a value or its JSON, or an
        /// array that holds the value alone.
        TestSuite.Call call() throws UnreadableTestsException {
            if (!input.isTextual()) {
                var alone = output.isArray() && output.size() == 1 ? Stream.of(output.get(0)) : Stream.<JsonNode>of();
                var arguments = input.isArray()
                        ? input
                        : JsonNodeFactory.instance.arrayNode().add(input);
                return new TestSuite.Call(
                        arguments, Stream.concat(Stream.of(output), alone).toList());
            }
            var arguments = JsonNodeFactory.instance.arrayNode();
            for (var line :
                    input.textValue().lines().filter(text -> !text.isBlank()).toList()) {
                arguments.add(TestSuiteReader.json(line));
            }
            return new TestSuite.Call(
                    arguments, List.of(output.isTextual() ? TestSuiteReader.json(output.textValue()) : output));
        }

        private static String lines(JsonNode value) {
            return value.isArray()
                    ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining("\n"))
                    : value.asText();
        }
    }
}

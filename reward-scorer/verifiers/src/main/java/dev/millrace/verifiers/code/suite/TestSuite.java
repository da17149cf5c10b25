package dev.millrace.verifiers.code.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Tests of a solution.
public sealed interface TestSuite {
    /// The solution is a program that reads and prints.
    ///
    /// @param tests at least one
    record Programs(List<Program> tests) implements TestSuite {
        public Programs {
            tests = List.copyOf(tests);
        }
    }

    /// One test of a program.
    ///
    /// @param input what it reads
    /// @param expected what it must print
    record Program(String input, String expected) {}

    /// The solution is a function.
    ///
    /// @param name the function's, be it in a class `Solution`
    /// @param tests at least one
    record Calls(String name, List<Call> tests) implements TestSuite {
        public Calls {
            tests = List.copyOf(tests);
        }
    }

    /// One test of a function.
    ///
    /// @param arguments an array
    /// @param expected what it may return; any of them is right
    record Call(JsonNode arguments, List<JsonNode> expected) {
        public Call {
            expected = List.copyOf(expected);
        }
    }

    /// The tests are code.
    ///
    /// @param prefix code that the solution goes on with, or repeats; may be empty
    /// @param setup runs before all
    /// @param tests pieces of code that fail by raising; without any the setup defines `check`, or functions
    ///     `test_…`
    /// @param entry what `check` is called with
    record Code(String prefix, String setup, List<String> tests, String entry) implements TestSuite {
        public Code {
            tests = List.copyOf(tests);
        }
    }
}

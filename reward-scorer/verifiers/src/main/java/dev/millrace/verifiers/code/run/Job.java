package dev.millrace.verifiers.code.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// A solution, and what to run it on.
///
/// @param code the solution
/// @param work what to run it on
/// @param limits of the tests
public record Job(String code, Work work, TestLimits limits) {
    /// What a solution is run on. Expected outputs are no part of it, unless they stand in tests that are code.
    public sealed interface Work {
        /// The solution is a program that reads and prints.
        ///
        /// @param inputs each test's standard input
        record Programs(List<String> inputs) implements Work {
            public Programs {
                inputs = List.copyOf(inputs);
            }
        }

        /// The solution is a function.
        ///
        /// @param name the function's, be it in a class `Solution`
        /// @param arguments an array for each test
        record Calls(String name, List<JsonNode> arguments) implements Work {
            public Calls {
                arguments = List.copyOf(arguments);
            }
        }

        /// The tests are code, too.
        ///
        /// @param setup runs before all
        /// @param tests pieces of code that fail by raising; without any the setup defines `check`, or
        /// functions `test_…`
        /// @param entry what `check` is called with
        record Code(String setup, List<String> tests, String entry) implements Work {
            public Code {
                tests = List.copyOf(tests);
            }
        }
    }
}

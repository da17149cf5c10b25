package dev.millrace.verifiers.code;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.verifiers.code.run.Job;
import dev.millrace.verifiers.code.run.TestEnd;
import dev.millrace.verifiers.code.run.TestLimits;
import dev.millrace.verifiers.code.suite.PrintedOutput;
import dev.millrace.verifiers.code.suite.ReturnedValue;
import dev.millrace.verifiers.code.suite.TestSuite;
import java.util.List;
import java.util.stream.IntStream;

/// Makes a job of tests, which holds no expected output, and compares what came of it.
///
/// @param suite the tests
/// @param tolerance of numbers with a fraction
record SuiteJudgement(TestSuite suite, double tolerance) {
    private static final int LEAST_OUTPUT = 1 << 16;
    private static final int SHOWN = 40;

    /// How many tests there are, as far as that is known before they run.
    int total() {
        return switch (suite) {
            case TestSuite.Programs(var tests) -> tests.size();
            case TestSuite.Calls(var _, var tests) -> tests.size();
            case TestSuite.Code code -> Math.max(1, code.tests().size());
        };
    }

    /// What to run.
    Job job(String solution, TestLimits limits) {
        return switch (suite) {
            case TestSuite.Programs(var tests) -> {
                var inputs = tests.stream().map(TestSuite.Program::input).toList();
                yield new Job(solution, new Job.Work.Programs(inputs), limited(limits));
            }
            case TestSuite.Calls(var name, var tests) -> {
                var arguments = tests.stream().map(TestSuite.Call::arguments).toList();
                yield new Job(solution, new Job.Work.Calls(name, arguments), limited(limits));
            }
            case TestSuite.Code(var prefix, var setup, var tests, var entry) ->
                new Job(
                        prefix.isEmpty() ? solution : prefix + "\n" + solution,
                        new Job.Work.Code(setup, tests, entry),
                        limited(limits));
        };
    }

    /// A right solution prints about as much as was expected: the memory that wrong ones take is bounded by that.
    private TestLimits limited(TestLimits limits) {
        var longest = switch (suite) {
            case TestSuite.Programs(var tests) ->
                tests.stream().mapToInt(test -> test.expected().length()).max().orElse(0);
            case TestSuite.Calls _, TestSuite.Code _ -> limits.outputBytes();
        };
        return limits.printing((int) Math.min(limits.outputBytes(), LEAST_OUTPUT + 4L * longest));
    }

    /// What was wrong with each test; empty where nothing was.
    List<String> problems(List<TestEnd> ends) {
        return IntStream.range(0, ends.size())
                .mapToObj(i -> problem(i, ends.get(i)))
                .toList();
    }

    private String problem(int number, TestEnd end) {
        return switch (end) {
            case TestEnd.Passed() -> "";
            case TestEnd.Bad(var reason) -> reason;
            case TestEnd.Printed(var text) -> printed(number, text);
            case TestEnd.Returned(var value) -> returned(number, value);
        };
    }

    private String printed(int number, String text) {
        return suite instanceof TestSuite.Programs(var tests)
                        && new PrintedOutput(tolerance)
                                .matches(tests.get(number).expected(), text)
                ? ""
                : "printed '" + shown(text.strip()) + "'";
    }

    private String returned(int number, JsonNode value) {
        return suite instanceof TestSuite.Calls(var _, var tests)
                        && tests.get(number).expected().stream()
                                .anyMatch(expected -> new ReturnedValue(tolerance).matches(expected, value))
                ? ""
                : "returned " + shown(value.toString());
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}

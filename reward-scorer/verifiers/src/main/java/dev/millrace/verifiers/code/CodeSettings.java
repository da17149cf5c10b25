package dev.millrace.verifiers.code;

import dev.millrace.verifiers.code.run.TestLimits;

/// How solutions are judged.
///
/// @param wholeResponse whether the response is the solution, rather than its last block of Python
/// @param allOrNothing whether the reward is 1 if all tests pass and else 0, rather than the share that passes
/// @param tolerance of numbers with a fraction
/// @param limits of tests; of their output it is the most that is ever allowed
record CodeSettings(boolean wholeResponse, boolean allOrNothing, double tolerance, TestLimits limits) {}

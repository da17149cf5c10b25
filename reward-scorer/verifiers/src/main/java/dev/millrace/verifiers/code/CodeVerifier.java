package dev.millrace.verifiers.code;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifier.sandbox.SandboxUnavailableException;
import dev.millrace.verifiers.code.run.CodeRunner;
import dev.millrace.verifiers.code.run.RunFailedException;
import dev.millrace.verifiers.code.run.RunReport;
import dev.millrace.verifiers.code.run.TestLimits;
import dev.millrace.verifiers.code.suite.TestSuite;
import dev.millrace.verifiers.code.suite.TestSuiteReader;
import dev.millrace.verifiers.code.suite.UnreadableTestsException;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;

/// Runs the solution in a response on the tests that the ground truth holds.
///
/// @param settings how it is judged
/// @param runner runs it
record CodeVerifier(CodeSettings settings, CodeRunner runner) implements Verifier {
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final double SHARE_OF_TESTS = 0.8;
    private static final double LEAST_SECONDS = 0.1;

    @Override
    public void warmUp() throws InterruptedException {
        runner.warmUp(Budget.of(WARM_UP));
    }

    @Override
    public Verdict verify(VerifierRequest request, Budget budget) throws InterruptedException {
        var response = request.response().text();
        var solution = settings.wholeResponse() ? Optional.of(response) : SolutionText.in(response);
        if (solution.isEmpty()) {
            return new Verdict.NoAnswer("response: got no block of Python that is closed, expected one");
        }
        try {
            var suite = TestSuiteReader.read(
                    request.groundTruth(), request.problem().metadata());
            var judgement = new SuiteJudgement(suite, settings.tolerance());
            var report = runner.run(judgement.job(solution.get(), limits(budget)), budget);
            return verdict(report, judgement);
        } catch (UnreadableTestsException thrown) {
            return new Verdict.NotApplicable("ground truth: " + thrown.getMessage());
        } catch (RunFailedException | SandboxUnavailableException thrown) {
            return new Verdict.Failed(Objects.requireNonNullElse(thrown.getMessage(), thrown.toString()));
        }
    }

    /// A slow solution is wrong rather than timed out: tests get most of the budget, the machinery around them the
    /// rest.
    private TestLimits limits(Budget budget) {
        var most = SHARE_OF_TESTS * budget.remaining().toMillis() / 1_000;
        return settings.limits().within(Math.min(settings.limits().totalSeconds(), Math.max(most, LEAST_SECONDS)));
    }

    private Verdict verdict(RunReport report, SuiteJudgement judgement) {
        return switch (report) {
            case RunReport.BrokenTests(var reason) ->
                new Verdict.NotApplicable("ground truth: got tests that raise " + reason + ", expected them to run");
            case RunReport.Rejected(var reason) ->
                new TestTally(Collections.nCopies(judgement.total(), reason)).verdict(settings.allOrNothing());
            case RunReport.Ran(var ends) -> new TestTally(judgement.problems(ends)).verdict(settings.allOrNothing());
        };
    }
}

package dev.millrace.verifiers.serving;

import dev.millrace.verifier.Budget;
import dev.millrace.verifier.BudgetSpentException;
import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/// Judges on the threads of the server. A verifier that does not look at its budget is not stopped.
public final class InProcessJudge implements RequestJudge {
    private static final int REASON = 500;

    private final Verifier verifier;
    private final Traits traits;
    private final Duration budget;
    private final Semaphore calls;

    /// @param verifier judges; closed by the caller
    /// @param traits how it is called
    /// @param budget of a call
    public InProcessJudge(Verifier verifier, Traits traits, Duration budget) {
        this.verifier = verifier;
        this.traits = traits;
        this.budget = budget;
        this.calls = new Semaphore(traits.concurrency());
    }

    @Override
    public List<Verdict> judge(List<VerifierRequest> requests) throws InterruptedException {
        var verdicts = new Verdict[requests.size()];
        for (var call : calls(requests)) {
            var judged = call(call.stream().map(requests::get).toList());
            for (int i = 0; i < call.size(); i++) {
                verdicts[call.get(i)] = judged.get(i);
            }
        }
        return Arrays.asList(verdicts);
    }

    /// Which requests go into which call.
    private List<List<Integer>> calls(List<VerifierRequest> requests) {
        return switch (traits.form()) {
            case SINGLE -> runs(requests.size(), 1);
            case BATCH -> runs(requests.size(), traits.batchSize());
            case GROUP -> siblings(requests);
        };
    }

    private static List<List<Integer>> runs(int size, int most) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int start = 0; start < size; start += most) {
            runs.add(
                    IntStream.range(start, Math.min(size, start + most)).boxed().toList());
        }
        return runs;
    }

    private static List<List<Integer>> siblings(List<VerifierRequest> requests) {
        Map<String, List<Integer>> byPrompt = new LinkedHashMap<>();
        for (int i = 0; i < requests.size(); i++) {
            byPrompt.computeIfAbsent(requests.get(i).id().prompt(), _ -> new ArrayList<>())
                    .add(i);
        }
        return List.copyOf(byPrompt.values());
    }

    private List<Verdict> call(List<VerifierRequest> requests) throws InterruptedException {
        calls.acquire();
        try {
            var verdicts = verdicts(requests, Budget.of(budget));
            if (verdicts.size() == requests.size()) {
                return verdicts;
            }
            var problem = "verdicts: got " + verdicts.size() + ", expected " + requests.size();
            return Collections.nCopies(requests.size(), new Verdict.Failed(problem));
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (BudgetSpentException spent) {
            return Collections.nCopies(requests.size(), new Verdict.TimedOut(reason(spent)));
        } catch (Exception | StackOverflowError | LinkageError | AssertionError thrown) {
            return Collections.nCopies(requests.size(), new Verdict.Failed(reason(thrown)));
        } finally {
            calls.release();
        }
    }

    private List<Verdict> verdicts(List<VerifierRequest> requests, Budget left) throws Exception {
        return switch (traits.form()) {
            case SINGLE -> List.of(verifier.verify(requests.getFirst(), left));
            case BATCH -> verifier.verifyBatch(requests, left);
            case GROUP -> verifier.verifyGroup(requests, left);
        };
    }

    private static String reason(Throwable thrown) {
        var text = thrown.toString();
        return text.substring(0, Math.min(text.length(), REASON));
    }
}

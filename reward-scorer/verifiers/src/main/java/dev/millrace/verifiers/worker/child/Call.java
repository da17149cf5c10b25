package dev.millrace.verifiers.worker.child;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.BudgetSpentException;
import dev.millrace.verifiers.calling.Conclusions;
import dev.millrace.verifiers.calling.Reasons;
import dev.millrace.verifiers.worker.protocol.FromWorker;
import dev.millrace.verifiers.worker.protocol.ToWorker;
import java.util.List;
import java.util.function.Supplier;

/// One call of the verifier. It runs, and is then either concluded or interrupted, never both.
///
/// What a verifier says after it was interrupted is not taken for a verdict: it may have given up half-way.
final class Call {
    private static final int OUT_OF_MEMORY = 3;

    private enum State {
        RUNNING,
        CONCLUDED,
        INTERRUPTED
    }

    private final Verifier verifier;
    private final Traits.Form form;
    private final ToWorker.Judge judge;
    private final Thread thread = Thread.currentThread();
    private State state = State.RUNNING;

    /// A call on this thread.
    Call(Verifier verifier, Traits.Form form, ToWorker.Judge judge) {
        this.verifier = verifier;
        this.form = form;
        this.judge = judge;
    }

    /// Calls the verifier.
    FromWorker.Answer answer() {
        long start = System.nanoTime();
        var verdicts = verdicts();
        return new FromWorker.Answer(judge.unit(), System.nanoTime() - start, verdicts);
    }

    /// Interrupts it, if it has not concluded. Any thread may call it.
    synchronized void interrupt() {
        if (state == State.RUNNING) {
            state = State.INTERRUPTED;
            thread.interrupt();
        }
    }

    private List<Verdict> verdicts() {
        try {
            var verdicts = Conclusions.of(verifier, form, judge.requests(), Budget.of(judge.budget()));
            return concluded(() -> verdicts);
        } catch (BudgetSpentException spent) {
            return concluded(this::timedOut);
        } catch (OutOfMemoryError exhausted) {
            // One that the verifier threw itself, or that the JVM does not end at: threads, or an array's size.
            System.err.println(exhausted);
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
            throw exhausted;
        } catch (Throwable thrown) {
            return concluded(() -> all(new Verdict.Failed("verifier: " + Reasons.of(thrown))));
        }
    }

    private List<Verdict> concluded(Supplier<List<Verdict>> verdicts) {
        boolean inTime;
        synchronized (this) {
            inTime = state == State.RUNNING;
            state = inTime ? State.CONCLUDED : state;
        }
        // The thread is used again: an interruption, also one of the verifier's own making, ends here.
        var _ = Thread.interrupted();
        return inTime ? verdicts.get() : timedOut();
    }

    private List<Verdict> timedOut() {
        return all(new Verdict.TimedOut(
                "budget: got no verdict, expected one within " + judge.budget().toMillis() + " ms"));
    }

    private List<Verdict> all(Verdict verdict) {
        return Conclusions.all(judge.requests(), verdict);
    }
}

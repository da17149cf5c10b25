package dev.millrace.verifiers.worker.child;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.sandbox.SandboxUnavailableException;
import dev.millrace.verifiers.Contexts;
import dev.millrace.verifiers.Verifiers;
import dev.millrace.verifiers.calling.Reasons;
import dev.millrace.verifiers.worker.protocol.FromWorker;
import dev.millrace.verifiers.worker.protocol.ToWorker;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Makes the verifier and calls it, each call on a thread of its own, so that whoever reads the channel never
/// waits.
final class Workshop {
    private static final long CLOSE_SECONDS = 1;

    private final Parent parent;
    private final ExecutorService calls = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("verifier-", 0).factory());
    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("alarms").factory());
    private volatile @Nullable Verifier verifier;
    private volatile Traits traits = Traits.UNKNOWN;

    Workshop(Parent parent) {
        this.parent = parent;
        // An alarm that is off must not hold its requests until its time has come.
        alarms.setRemoveOnCancelPolicy(true);
    }

    void accept(ToWorker message) {
        switch (message) {
            case ToWorker.Start start -> calls.execute(() -> open(start));
            case ToWorker.Judge judge -> calls.execute(() -> call(judge));
        }
    }

    /// Ends the process: the verifier may give back what it holds, if that does not take long.
    void end() {
        try {
            calls.submit(this::closeVerifier).get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception | Error unclosed) {
            // Nobody is left to tell, and the process ends anyway.
        } finally {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(0);
        }
    }

    private void open(ToWorker.Start start) {
        try {
            verifier = made(start);
        } catch (IllegalArgumentException refused) {
            parent.say(new FromWorker.Refused(true, Reasons.message(refused)));
            return;
        } catch (Throwable broken) {
            parent.say(new FromWorker.Refused(false, "verifier: cannot be made: " + Reasons.of(broken)));
            return;
        }
        warmUp();
    }

    private Verifier made(ToWorker.Start start) {
        var verifiers = start.plugins().map(Verifiers::withPlugins).orElseGet(Verifiers::onClassPath);
        traits = verifiers.traits(start.verifier(), start.settings());
        return verifiers.create(start.verifier(), start.settings(), Contexts.counting(new ForwardedMetrics(parent)));
    }

    private void warmUp() {
        try {
            Objects.requireNonNull(verifier).warmUp();
            var _ = Rehearsal.run(traits.form());
            parent.say(new FromWorker.Ready(traits));
        } catch (Throwable cold) {
            var reason = cold instanceof SandboxUnavailableException ? Reasons.message(cold) : Reasons.of(cold);
            parent.say(new FromWorker.Refused(false, "verifier: cannot warm up: " + reason));
        }
    }

    private void call(ToWorker.Judge judge) {
        parent.say(new FromWorker.Began(judge.unit()));
        var call = new Call(Objects.requireNonNull(verifier), traits.form(), judge);
        var alarm = alarms.schedule(call::interrupt, judge.budget().toNanos(), TimeUnit.NANOSECONDS);
        var answer = call.answer();
        alarm.cancel(false);
        say(answer);
    }

    private void say(FromWorker.Answer answer) {
        try {
            parent.say(answer);
        } catch (RuntimeException unspeakable) {
            // Too large, or a null within a verdict.
            parent.say(failed(answer, "verdict: cannot be sent: " + Reasons.of(unspeakable)));
        }
    }

    /// An answer that could not be given.
    private static FromWorker.Answer failed(FromWorker.Answer answer, String reason) {
        return new FromWorker.Answer(
                answer.unit(),
                answer.nanos(),
                Collections.nCopies(answer.verdicts().size(), new Verdict.Failed(reason)));
    }

    private void closeVerifier() {
        var made = verifier;
        if (made != null) {
            made.close();
        }
    }
}

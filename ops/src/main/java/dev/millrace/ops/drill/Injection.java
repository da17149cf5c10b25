package dev.millrace.ops.drill;

import dev.millrace.ops.drill.plan.PlannedFault;
import dev.millrace.ops.drill.report.FaultOutcome;
import dev.millrace.ops.drill.report.Recovery;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Injects one fault after the other, each when the run has recovered from the one before, and measures how it
/// does.
final class Injection {
    private static final long LOOK_MILLIS = 50;
    private static final long MOST_STEP_MILLIS = 5_000;

    private final Processes processes;
    private final Saboteur saboteur;
    private final StepWatch watch;
    private final Replicas replicas;
    private final Patience patience;

    /// How long is waited for what.
    ///
    /// @param settling steps after which every prompt that was out has been consumed
    /// @param recovery how long a recovery may take
    /// @param ending whether to stop
    record Patience(int settling, Duration recovery, BooleanSupplier ending) {}

    Injection(Processes processes, Saboteur saboteur, StepWatch watch, Replicas replicas, Patience patience) {
        this.processes = processes;
        this.saboteur = saboteur;
        this.watch = watch;
        this.replicas = replicas;
        this.patience = patience;
    }

    /// Waits for a step.
    ///
    /// @return whether it came
    boolean awaitStep(long step) throws InterruptedException {
        long start = System.currentTimeMillis();
        while (watch.newest().step() < step && isPatient(start)) {
            Thread.sleep(LOOK_MILLIS);
        }
        return watch.newest().step() >= step;
    }

    /// Waits for the fault's moment, injects it, and waits until the run has recovered.
    FaultOutcome inject(PlannedFault planned) throws InterruptedException {
        awaitMoment(planned);
        var sign = Sign.after(planned.fault(), processes, replicas);
        long step = watch.newest().step();
        long at = System.currentTimeMillis();
        saboteur.inject(planned.fault());
        double seconds = (at - watch.seen().getFirst().seenMillis()) / 1e3;
        var recovery = recovery(at, sign);
        boolean isCutOff = !recovery.isComplete() && patience.ending().getAsBoolean();
        return new FaultOutcome(planned, seconds, step, recovery, isCutOff);
    }

    private Recovery recovery(long at, Sign sign) throws InterruptedException {
        var recovery = Recovery.NONE;
        while (!recovery.isComplete() && isPatient(at)) {
            Thread.sleep(LOOK_MILLIS);
            recovery = recovery.with(watch.seenOfThoseSentFrom(at), patience.settling(), at);
            if (recovery.restored().isEmpty() && sign.isThere()) {
                recovery = recovery.withRestored((System.currentTimeMillis() - at) / 1e3);
            }
        }
        return recovery;
    }

    private void awaitMoment(PlannedFault planned) throws InterruptedException {
        if (awaitStep(watch.newest().step() + planned.steps())) {
            Thread.sleep((long) (planned.share() * Math.min(MOST_STEP_MILLIS, watch.lastStepMillis())));
        }
    }

    private boolean isPatient(long start) {
        return System.currentTimeMillis() - start < patience.recovery().toMillis()
                && !patience.ending().getAsBoolean();
    }
}

package dev.millrace.verifiers.sandbox;

import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.BudgetSpentException;
import dev.millrace.verifier.sandbox.Sandbox;
import dev.millrace.verifier.sandbox.SandboxOutcome;
import dev.millrace.verifier.sandbox.SandboxProgram;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Runs programs by bubblewrap: in user, process, network, mount, IPC, host-name and control-group namespaces of
/// their own, as nobody in particular, without capabilities, with a filter of system calls, within limits.
///
/// Whether that works here is tried once, before the first program. Where it does not, nothing is ever run. What is
/// contained and how stands in `docs/code.md`. Thread-safe.
public final class BubblewrapSandbox implements Sandbox {
    private final SandboxSettings settings;
    private final BlockingQueue<Integer> slots;
    private volatile @Nullable SandboxMachinery tried;

    /// Nothing is run yet.
    public BubblewrapSandbox(SandboxSettings settings) {
        this.settings = settings;
        this.slots = new ArrayBlockingQueue<>(
                settings.slots(),
                false,
                IntStream.range(0, settings.slots()).boxed().toList());
    }

    @Override
    public SandboxOutcome run(SandboxProgram program, Budget budget) throws InterruptedException {
        var slot = slots.poll(budget.remaining().toNanos(), TimeUnit.NANOSECONDS);
        if (slot == null) {
            throw new BudgetSpentException(budget.limit());
        }
        try {
            var user = settings.firstUser() + slot;
            return tried(user, budget).run(program, user, budget);
        } finally {
            slots.add(slot);
        }
    }

    private SandboxMachinery tried(int user, Budget budget) throws InterruptedException {
        var known = tried;
        if (known != null) {
            return known;
        }
        var found = SandboxMachinery.find();
        found.tryOut(user, budget);
        tried = found;
        return found;
    }
}

package dev.millrace.policy.network.script;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import dev.millrace.policy.device.Devices;

/// The device that networks compute on, and the state that libtorch keeps for each thread that uses it.
public final class Accelerator {
    private static final String ENGINE = "PyTorch";
    private static final ThreadLocal<Integer> PREPARED = ThreadLocal.withInitial(() -> 0);

    private final Device device;
    private final int threads;

    private Accelerator(Device device, int threads) {
        this.device = device;
        this.threads = threads;
    }

    /// Finds a device.
    ///
    /// @param name `cpu`, or `gpu0`, `gpu1` and so on
    /// @param threads threads of one operation on the CPU
    /// @throws IllegalArgumentException if this machine has no such device; the message lists those it has
    public static Accelerator named(String name, int threads) {
        return new Accelerator(Devices.named(name), threads);
    }

    /// A new manager of arrays on this device; the caller closes it.
    public NDManager newManager() {
        enter();
        return NDManager.newBaseManager(device, ENGINE);
    }

    /// Prepares the calling thread: size of the thread team, no graph recorded unless asked for, and no recompilation
    /// of the program for each new shape.
    public void enter() {
        if (PREPARED.get() != threads) {
            JniUtils.setNumThreads(threads);
            JniUtils.setGradMode(false);
            JniUtils.setGraphExecutorOptimize(false);
            PREPARED.set(threads);
        }
    }

    /// Waits until the device has done all that was asked of it. A GPU takes calls before it has done those before,
    /// in order, so that a number which is read comes after all of them; the processor is never behind.
    public void await() {
        try (var scope = newManager()) {
            scope.ones(new Shape(1)).getFloat();
        }
    }
}

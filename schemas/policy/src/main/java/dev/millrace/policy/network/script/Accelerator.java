package dev.millrace.policy.network.script;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;

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
        var names = names();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("device: got " + name + ", expected one of " + String.join(", ", names));
        }
        return new Accelerator(index == 0 ? Device.cpu() : Device.gpu(index - 1), threads);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("cpu"));
        for (int i = 0; i < Engine.getEngine(ENGINE).getGpuCount(); i++) {
            names.add("gpu" + i);
        }
        return names;
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
}

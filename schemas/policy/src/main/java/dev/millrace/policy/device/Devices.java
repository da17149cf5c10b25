package dev.millrace.policy.device;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import java.util.ArrayList;
import java.util.List;

/// The devices that networks can compute on, by name: `cpu`, and `gpu0`, `gpu1` and so on.
public final class Devices {
    /// The processor.
    public static final String CPU = "cpu";

    private static final String ENGINE = "PyTorch";

    private Devices() {}

    /// Those that this machine has, the processor first.
    ///
    /// @throws IllegalStateException if libtorch, or the bridge to it, cannot be loaded
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(CPU));
        for (int i = 0; i < engine().getGpuCount(); i++) {
            names.add("gpu" + i);
        }
        return names;
    }

    private static Engine engine() {
        try {
            return Engine.getEngine(ENGINE);
        } catch (EngineException problem) {
            throw new IllegalStateException(
                    "libtorch: got none that loads (" + problem.getMessage() + "; PYTORCH_LIBRARY_PATH is "
                            + System.getenv().getOrDefault("PYTORCH_LIBRARY_PATH", "not set")
                            + "), expected the one that comes along, or one with DJL's bridge: see ops/docs/gpu.md",
                    problem);
        }
    }

    /// Whether this machine has a device; of the processor it is known without looking.
    public static boolean has(String name) {
        return CPU.equals(name) || names().contains(name);
    }

    /// Finds a device; the tensor library is loaded then.
    ///
    /// @param name of the device
    /// @throws IllegalArgumentException if this machine has no such device; the message lists those it has
    public static Device named(String name) {
        var names = names();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("device: got " + name + ", expected one of " + String.join(", ", names));
        }
        return index == 0 ? Device.cpu() : Device.gpu(index - 1);
    }
}

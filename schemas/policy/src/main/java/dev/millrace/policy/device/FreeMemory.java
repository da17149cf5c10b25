package dev.millrace.policy.device;

import ai.djl.util.cuda.CudaUtils;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much memory a device has left, as far as that can be known.
public final class FreeMemory {
    private static final Logger LOG = LoggerFactory.getLogger(FreeMemory.class);

    private FreeMemory() {}

    /// What a network could still take.
    ///
    /// @param device that this machine has
    /// @return bytes; empty where that is not known
    public static OptionalLong of(String device) {
        return Devices.CPU.equals(device) ? new HostMemory(Path.of("/")).available() : ofGpu(device);
    }

    /// The driver's own library is asked; a machine may have a GPU and yet lack it.
    private static OptionalLong ofGpu(String device) {
        try {
            var memory = CudaUtils.getGpuMemory(Devices.named(device));
            return OptionalLong.of(memory.getMax() - memory.getUsed());
        } catch (RuntimeException | LinkageError unknown) {
            LOG.debug("memory of {}: not known", device, unknown);
            return OptionalLong.empty();
        }
    }
}

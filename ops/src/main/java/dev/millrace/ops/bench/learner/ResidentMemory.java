package dev.millrace.ops.bench.learner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The memory of this process, as Linux counts it.
final class ResidentMemory {
    private static final Path PROCESS = Path.of("/proc/self");
    private static final String PEAK = "VmHWM:";
    private static final double KIBIBYTES = 1024;

    private ResidentMemory() {}

    /// Lets the peak begin anew.
    static void forgetPeak() {
        try {
            Files.writeString(PROCESS.resolve("clear_refs"), "5");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The most that was resident since.
    static double peakMebibytes() {
        try (var lines = Files.lines(PROCESS.resolve("status"))) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / KIBIBYTES)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

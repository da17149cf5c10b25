package dev.millrace.ops.telemetry.worker;

import dev.millrace.messages.report.Reading;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What this process uses of its machine; roles in one process share it.
public final class ThisProcess {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private ThisProcess() {}

    /// One for each [ProcessMeasure]; what the system does not tell is left out.
    public static List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .ifPresent(used -> readings.add(Reading.seconds(ProcessMeasure.CPU, used.toNanos())));
        readings.add(
                Reading.seconds(ProcessMeasure.GARBAGE_COLLECTION, collecting().toNanos()));
        readings.add(Reading.count(
                ProcessMeasure.HEAP,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()));
        resident().ifPresent(bytes -> readings.add(Reading.count(ProcessMeasure.MEMORY, bytes)));
        readings.add(Reading.count(
                ProcessMeasure.THREADS, ManagementFactory.getThreadMXBean().getThreadCount()));
        var uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        readings.add(Reading.seconds(ProcessMeasure.UPTIME, uptime.toNanos()));
        return readings;
    }

    private static Duration collecting() {
        return Duration.ofMillis(ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .filter(millis -> millis > 0)
                .sum());
    }

    /// Memory outside the heap counts too: that of tensors.
    private static OptionalLong resident() {
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException | RuntimeException notHere) {
            return OptionalLong.empty();
        }
    }
}

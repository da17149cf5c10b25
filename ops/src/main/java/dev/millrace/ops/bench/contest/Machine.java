package dev.millrace.ops.bench.contest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was measured on.
///
/// @param processor its model
/// @param cores that this process may use
/// @param memoryBytes of the machine
/// @param java the version of the JVM
/// @param date when
/// @param others what else took part, for example `libtorch` and `PyTorch`, with their versions
public record Machine(
        String processor, int cores, long memoryBytes, String java, Instant date, Map<String, String> others) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final double GIB = 1 << 30;

    /// This one, now.
    ///
    /// @param others what else takes part, in the order to print
    public static Machine here(Map<String, String> others) {
        return new Machine(
                modelName().orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("java.version"),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                new LinkedHashMap<>(others));
    }

    private static Optional<String> modelName() {
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    String text() {
        var text = new StringBuilder(
                "Machine: %s, %d cores, %.0f GiB; JDK %s".formatted(processor, cores, memoryBytes / GIB, java));
        others.forEach(
                (name, version) -> text.append(", ").append(name).append(' ').append(version));
        return text.append("; ").append(date).append('.').toString();
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("processor", processor);
        values.put("cores", cores);
        values.put("memoryBytes", memoryBytes);
        values.put("java", java);
        values.put("date", date.toString());
        values.putAll(others);
        return values;
    }
}

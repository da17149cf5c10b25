package dev.millrace.verifiers.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How much memory a process and all that descend from it use, as `/proc` tells it.
final class MemoryUse {
    private static final Path PROC = Path.of("/proc");
    private static final long KIBI = 1_024;

    private MemoryUse() {}

    /// Whether they use more than a limit together.
    ///
    /// Memory in use is added up first, which counts what processes share once for each; only where that is too
    /// much is it counted exactly, which takes longer.
    static boolean exceeds(long rootProcess, long limit) {
        var processes = descendants(rootProcess).toList();
        return sum(processes, "status", "VmRSS:") > limit && sum(processes, "smaps_rollup", "Pss:") > limit;
    }

    private static long sum(List<Long> processes, String file, String field) {
        return processes.stream()
                .mapToLong(process -> bytes(process, file, field))
                .sum();
    }

    private static Stream<Long> descendants(long process) {
        var children = tasks(process)
                .flatMap(task -> text(task.resolve("children")).lines())
                .flatMap(line -> Stream.of(line.strip().split(" ")))
                .filter(word -> !word.isEmpty())
                .flatMap(child -> descendants(Long.parseLong(child)));
        return Stream.concat(Stream.of(process), children);
    }

    private static Stream<Path> tasks(long process) {
        try (var tasks = Files.list(PROC.resolve(process + "/task"))) {
            return tasks.toList().stream();
        } catch (IOException _) {
            // It has ended since.
            return Stream.of();
        }
    }

    private static long bytes(long process, String file, String field) {
        return text(PROC.resolve(process + "/" + file))
                .lines()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBI)
                .findFirst()
                .orElse(0);
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException _) {
            // It has ended since.
            return "";
        }
    }
}

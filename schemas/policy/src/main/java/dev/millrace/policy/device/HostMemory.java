package dev.millrace.policy.device;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Memory of the machine that this process can still take: what Linux calls available, and no more than the limits of
/// the control groups it runs in leave. What files are cached in counts as free. Where there is no `/proc`, the
/// memory that the machine or container has in all.
///
/// @param root of the file system; tests have one of their own
record HostMemory(Path root) {
    private static final List<GroupFiles> KINDS = List.of(
            new GroupFiles("", "sys/fs/cgroup", "memory.max", "memory.current", ""),
            new GroupFiles(
                    "memory", "sys/fs/cgroup/memory", "memory.limit_in_bytes", "memory.usage_in_bytes", "total_"));

    /// Bytes.
    OptionalLong available() {
        var machine = numbers("proc/meminfo", "MemAvailable:").map(kib -> kib << 10);
        var left = LongStream.concat(machine, KINDS.stream().flatMapToLong(this::left));
        var least = left.min();
        return least.isPresent() ? least : inAll();
    }

    private static OptionalLong inAll() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? OptionalLong.of(system.getTotalMemorySize())
                : OptionalLong.empty();
    }

    /// What the limits of this process's group and of those around it leave.
    private LongStream left(GroupFiles kind) {
        return lines("proc/self/cgroup")
                .map(line -> line.split(":", 3))
                .filter(parts -> parts.length == 3 && parts[1].equals(kind.controller()))
                .flatMap(parts -> upwards(kind.base(), parts[2]))
                .flatMapToLong(folder -> left(kind, folder).stream());
    }

    /// In a container the path may be that outside of it: then only the top is seen.
    private static Stream<String> upwards(String base, String path) {
        var inside = Path.of("/").relativize(Path.of("/").resolve(path));
        return Stream.concat(
                Stream.of(base),
                Stream.iterate(inside, each -> each != null, Path::getParent).map(each -> base + "/" + each));
    }

    private OptionalLong left(GroupFiles kind, String folder) {
        var limit = numbers(folder + "/" + kind.limit(), "").findFirst();
        var usage = numbers(folder + "/" + kind.usage(), "").findFirst();
        if (limit.isEmpty() || usage.isEmpty()) {
            return OptionalLong.empty();
        }
        long cached = Stream.of("inactive_file ", "active_file ")
                .flatMapToLong(name -> numbers(folder + "/memory.stat", kind.prefix() + name))
                .sum();
        return OptionalLong.of(Math.max(0, limit.getAsLong() - Math.max(0, usage.getAsLong() - cached)));
    }

    /// The number after a name at the beginning of a line; nothing where a file or number is not there.
    private LongStream numbers(String file, String name) {
        return lines(file)
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip().split(" ", 2)[0])
                .filter(number -> number.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong);
    }

    private Stream<String> lines(String file) {
        try {
            return Files.readAllLines(root.resolve(file)).stream();
        } catch (IOException notThere) {
            return Stream.empty();
        }
    }

    /// How a version of control groups names things.
    ///
    /// @param controller in `/proc/self/cgroup`
    /// @param base where groups are mounted
    /// @param limit file of the limit
    /// @param usage file of what is used, cached files included
    /// @param prefix of the names in `memory.stat` that count the group and all below it
    private record GroupFiles(String controller, String base, String limit, String usage, String prefix) {}
}

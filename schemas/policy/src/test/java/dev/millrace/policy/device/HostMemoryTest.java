package dev.millrace.policy.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostMemoryTest {
    @TempDir
    private Path root = Path.of("");

    @BeforeEach
    void haveEightGibibytes() throws IOException {
        write("proc/meminfo", "MemTotal: 16777216 kB\nMemAvailable:    8388608 kB\n");
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private long mebibytes() {
        return new HostMemory(root).available().orElseThrow() >> 20;
    }

    @Test
    void isWhatTheMachineHasWithoutALimit() throws IOException {
        write("proc/self/cgroup", "0::/\n");
        write("sys/fs/cgroup/memory.max", "max\n");
        write("sys/fs/cgroup/memory.current", "1073741824\n");
        assertThat(mebibytes()).isEqualTo(8_192);
    }

    @Test
    void isWhatAGroupsLimitLeavesAndCachedFilesCountAsFree() throws IOException {
        write("proc/self/cgroup", "0::/\n");
        write("sys/fs/cgroup/memory.max", "2147483648\n");
        write("sys/fs/cgroup/memory.current", "1073741824\n");
        write("sys/fs/cgroup/memory.stat", "anon 5\nactive_file 104857600\ninactive_file 419430400\n");
        assertThat(mebibytes()).isEqualTo(1_024 + 500);
    }

    @Test
    void isWhatTheTightestGroupAroundItLeaves() throws IOException {
        write("proc/self/cgroup", "0::/batch/run\n");
        write("sys/fs/cgroup/batch/memory.max", "1073741824\n");
        write("sys/fs/cgroup/batch/memory.current", "524288000\n");
        write("sys/fs/cgroup/batch/run/memory.max", "4294967296\n");
        write("sys/fs/cgroup/batch/run/memory.current", "1048576\n");
        assertThat(mebibytes()).isEqualTo(524);
    }

    @Test
    void readsTheFirstVersionOfGroupsToo() throws IOException {
        write("proc/self/cgroup", "4:memory:/docker/outside\n3:cpu:/docker/outside\n");
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "3221225472\n");
        write("sys/fs/cgroup/memory/memory.usage_in_bytes", "1073741824\n");
        write("sys/fs/cgroup/memory/memory.stat", "inactive_file 7\ntotal_inactive_file 1048576\n");
        assertThat(mebibytes()).isEqualTo(2_049);
    }
}

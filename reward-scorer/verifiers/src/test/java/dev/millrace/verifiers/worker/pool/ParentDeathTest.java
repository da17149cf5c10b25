package dev.millrace.verifiers.worker.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ParentDeathTest {
    @TempDir
    private Path folder = Path.of("");

    /// A process that has workers, one of which is busy for ever, and a process of its verifier's own.
    public static final class Parent {
        private Parent() {}

        /// Runs it.
        ///
        /// @param arguments where the ids of its worker and of what that starts go, and `exit` if it is to end
        public static void main(String[] arguments) throws Exception {
            var pool = Pools.open(Pools.LIMITS.withWorkers(1, 1), Map.of());
            var _ = Pools.judge(pool, "fork " + arguments[0]);
            var _ = pool.submit(Pools.requests("spin"));
            if (arguments[1].equals("exit")) {
                System.exit(0);
            }
            Thread.currentThread().join();
        }
    }

    private Process start(String how) throws Exception {
        var java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.resolve("pids").toString(),
                        how)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    @Test
    void workersDieWithAParentThatIsKilled() throws Exception {
        var parent = start("stay");
        var pids = Children.pidsIn(folder.resolve("pids"));
        parent.destroyForcibly().waitFor();
        Children.await(() -> pids.stream().noneMatch(Children::runs));
    }

    @Test
    void workersDieWithAParentThatExits() throws Exception {
        var parent = start("exit");
        var pids = Children.pidsIn(folder.resolve("pids"));
        assertThat(parent.waitFor()).as(Files.readString(folder.resolve("log"))).isZero();
        Children.await(() -> pids.stream().noneMatch(Children::runs));
    }
}

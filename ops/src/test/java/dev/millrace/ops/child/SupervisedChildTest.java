package dev.millrace.ops.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SupervisedChildTest {
    @TempDir
    private Path folder = Path.of("");

    /// Writes a line, then waits for ever or, if it is told to, ends with an exit code.
    public static final class Child {
        private Child() {}

        /// Runs it.
        ///
        /// @param arguments the file to append to, then an exit code if it is to end
        public static void main(String[] arguments) throws Exception {
            var log = Path.of(arguments[0]);
            Files.writeString(
                    log, "life\n", java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
            if (arguments.length > 1 && Files.readAllLines(log).size() == 1) {
                System.exit(Integer.parseInt(arguments[1]));
            }
            Thread.currentThread().join();
        }
    }

    private SupervisedChild start(String... more) {
        var jvm = new ChildJvm(Child.class.getName(), List.of("-Xmx32m"), Map.of(), folder.resolve("out"));
        var arguments =
                new java.util.ArrayList<>(List.of(folder.resolve("lives").toString()));
        arguments.addAll(List.of(more));
        return SupervisedChild.start("child", jvm, arguments);
    }

    private void awaitLives(int count) throws Exception {
        await(() -> {
            try {
                return Files.exists(folder.resolve("lives"))
                        && Files.readAllLines(folder.resolve("lives")).size() >= count;
            } catch (java.io.IOException problem) {
                throw new java.io.UncheckedIOException(problem);
            }
        });
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void startsAgainAfterAKillThatIsNoFailure() throws Exception {
        try (var child = start()) {
            awaitLives(1);
            long killed = child.process().pid();
            child.process().destroyForcibly();
            awaitLives(2);
            assertThat(child.process().pid()).isNotEqualTo(killed);
            assertThat(child.failures()).isZero();
        }
    }

    @Test
    void countsAnEndThatNobodyAskedFor() throws Exception {
        try (var child = start("3")) {
            awaitLives(2);
            assertThat(child.failures()).isOne();
        }
    }

    @Test
    void leavesNoProcessBehindWhenClosed() throws Exception {
        ProcessHandle process;
        try (var child = start()) {
            awaitLives(1);
            process = child.process();
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(Files.readAllLines(folder.resolve("lives"))).hasSize(1);
    }
}

package dev.millrace.ops.broker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One life of the broker's JVM.
final class BrokerProcess implements AutoCloseable {
    private static final long POLL_MILLIS = 50;
    private static final long END_SECONDS = 10;

    private final Process process;
    private final BrokerFolder folder;

    private BrokerProcess(Process process, BrokerFolder folder) {
        this.process = process;
        this.folder = folder;
    }

    /// Starts the JVM; it does not serve yet.
    ///
    /// @param folder its data and its log
    /// @param settings heap
    /// @param address where it is to listen
    /// @throws BrokerException where it cannot be started
    static BrokerProcess start(BrokerFolder folder, BrokerSettings settings, BrokerAddress address) {
        try {
            Files.createDirectories(folder.data());
            try (var writer = Files.newBufferedWriter(folder.properties())) {
                BrokerProperties.of(folder.data(), address).store(writer, null);
            }
            var process = new ProcessBuilder(command(folder.properties(), settings))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .start();
            return new BrokerProcess(process, folder);
        } catch (IOException problem) {
            throw new BrokerException("broker in " + folder.data() + ": cannot be started: " + problem, problem);
        }
    }

    /// Waits until the broker answers.
    ///
    /// @throws BrokerException where it ends before, or takes too long
    void awaitReady(BrokerAddress address, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!folder.serves() || !address.answers()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new BrokerException(folder.diagnosis().describe(folder));
            }
            if (System.nanoTime() > deadline) {
                throw new BrokerException(
                        "broker at " + address.bootstrapServers() + ": got no answer, expected one within "
                                + limit.toSeconds() + " s; its log is " + folder.log());
            }
        }
    }

    /// Waits until the JVM has ended.
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /// The process id.
    long pid() {
        return process.pid();
    }

    /// Ends the JVM: by closing its input, by force if that does not help.
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException alreadyGone) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// The shell ignores Ctrl-C for the JVM: the roles commit what is done before the broker goes.
    private static List<String> command(Path properties, BrokerSettings settings) {
        return List.of(
                "/bin/sh",
                "-c",
                "trap '' INT HUP; exec \"$0\" \"$@\"",
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx" + settings.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=dev/millrace/ops/broker/broker-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                properties.toString());
    }
}

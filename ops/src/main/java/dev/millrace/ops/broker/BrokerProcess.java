package dev.millrace.ops.broker;

import dev.millrace.ops.child.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    /// @param node which node of which cluster
    /// @throws BrokerException where it cannot be started
    static BrokerProcess start(BrokerFolder folder, BrokerSettings settings, BrokerNode node) {
        try {
            Files.createDirectories(folder.data());
            try (var writer = Files.newBufferedWriter(folder.properties())) {
                BrokerProperties.of(folder.data(), node).store(writer, null);
            }
            var arguments =
                    List.of(folder.properties().toString(), node.layout().clusterId());
            var process = jvm(folder, settings).start(arguments);
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

    /// Ends the JVM by force.
    void kill() {
        process.destroyForcibly();
    }

    /// Asks the JVM to end, by closing its input.
    void askToEnd() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            process.destroyForcibly();
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
        askToEnd();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// Ends a JVM that was asked to end, by force once its data is closed: after that it would only wait some seconds
    /// for other nodes, which end as well.
    void endOnceClosed() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
        try {
            while (!folder.isClosed() && System.nanoTime() < deadline) {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            process.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static ChildJvm jvm(BrokerFolder folder, BrokerSettings settings) {
        var options = List.of(
                "-Xmx" + settings.heapMegabytes() + "m",
                "-Dlogback.configurationFile=dev/millrace/ops/broker/broker-logback.xml");
        return new ChildJvm(BrokerMain.class.getName(), options, Map.of(), folder.log());
    }
}

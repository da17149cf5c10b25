package dev.millrace.ops.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// A broker that is started again on the same port and data when it dies, until it dies too often or for
/// a reason that stays. Clients reconnect by themselves, so a run goes on.
public final class SupervisedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedBroker.class);
    private static final int PORT_ATTEMPTS = 5;
    private static final long FIRST_BACKOFF_MILLIS = 250;
    private static final long STEADY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final BrokerFolder folder;
    private final BrokerSettings settings;
    private final BrokerNode node;
    private final Consumer<BrokerException> onFailure;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger restarts = new AtomicInteger();
    private final Thread supervisor;
    private volatile BrokerProcess process;
    private volatile boolean killed;

    private SupervisedBroker(
            BrokerFolder folder,
            BrokerSettings settings,
            BrokerNode node,
            BrokerProcess process,
            Consumer<BrokerException> onFailure) {
        this.folder = folder;
        this.settings = settings;
        this.node = node;
        this.process = process;
        this.onFailure = onFailure;
        this.supervisor = Thread.ofPlatform().daemon().name("broker-supervisor").unstarted(this::supervise);
    }

    /// Starts a broker and waits until it answers.
    ///
    /// @param folder data and log; data of an earlier run is taken up
    /// @param settings port, heap, limits
    /// @param onFailure told once if the broker ends for good
    /// @throws BrokerException where it does not come up
    public static SupervisedBroker start(
            BrokerFolder folder, BrokerSettings settings, Consumer<BrokerException> onFailure)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            var broker = launch(folder, settings, alone(settings), onFailure);
            try {
                broker.awaitReady();
                InternalTopics.create(broker.bootstrapServers());
                broker.supervisor.start();
                return broker;
            } catch (BrokerException | InterruptedException problem) {
                broker.process.close();
                boolean portWasTaken = folder.diagnosis() instanceof BrokerDiagnosis.PortTaken;
                if (problem instanceof InterruptedException
                        || !portWasTaken
                        || settings.port() != 0
                        || attempt == PORT_ATTEMPTS) {
                    throw problem;
                }
            }
        }
    }

    private static BrokerNode alone(BrokerSettings settings) {
        return new BrokerNode(ClusterLayout.choose(Uuid.randomUuid().toString(), settings, 1), 1);
    }

    /// Starts nodes of one cluster, which need each other to come up, and waits until all of them answer.
    ///
    /// @param folders data and log of each
    /// @param settings port of the first, heap, limits
    /// @param layout of the cluster
    /// @param onFailure told of each that ends for good
    static List<SupervisedBroker> startAll(
            List<BrokerFolder> folders,
            BrokerSettings settings,
            ClusterLayout layout,
            Consumer<BrokerException> onFailure)
            throws InterruptedException {
        var nodes = layout.all()
                .map(node -> launch(folders.get(node.number() - 1), settings, node, onFailure))
                .toList();
        try {
            for (var node : nodes) {
                node.awaitReady();
            }
            InternalTopics.create(nodes.getFirst().bootstrapServers());
            nodes.forEach(node -> node.supervisor.start());
            return nodes;
        } catch (BrokerException | InterruptedException problem) {
            nodes.forEach(node -> node.process.close());
            throw problem;
        }
    }

    private static SupervisedBroker launch(
            BrokerFolder folder, BrokerSettings settings, BrokerNode node, Consumer<BrokerException> onFailure) {
        return new SupervisedBroker(folder, settings, node, BrokerProcess.start(folder, settings, node), onFailure);
    }

    private void awaitReady() throws InterruptedException {
        process.awaitReady(node.address(), Duration.ofSeconds(settings.startSeconds()));
    }

    /// What clients connect to; the same over restarts.
    public String bootstrapServers() {
        return node.address().bootstrapServers();
    }

    /// The process id of its present life.
    public long pid() {
        return process.pid();
    }

    /// How often it was started again.
    public int restarts() {
        return restarts.get();
    }

    /// What it prints, over all its lives.
    public Path log() {
        return folder.log();
    }

    /// Ends its present life as `kill -9` does; it is started again.
    public void kill() {
        killed = true;
        process.kill();
    }

    /// Asks the broker to end; does not wait.
    void askToEnd() {
        closing.countDown();
        process.askToEnd();
    }

    /// Ends the broker.
    @Override
    public void close() {
        closing.countDown();
        process.close();
        joinSupervisor();
    }

    /// Ends a broker that was asked to end, along with the others of its cluster.
    void endOnceClosed() {
        process.endOnceClosed();
        joinSupervisor();
    }

    private void joinSupervisor() {
        try {
            supervisor.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void supervise() {
        try {
            int lives = 0;
            while (true) {
                long started = System.nanoTime();
                process.awaitEnd();
                lives = killed || System.nanoTime() - started > STEADY_NANOS ? 1 : lives + 1;
                if (isClosing(0) || !restart(lives)) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (BrokerException problem) {
            fail(problem);
        }
    }

    private boolean restart(int lives) throws InterruptedException {
        var diagnosis = folder.diagnosis();
        if (!diagnosis.mayRecover() || lives > settings.restarts()) {
            fail(new BrokerException(diagnosis.describe(folder)));
            return false;
        }
        LOG.atLevel(killed ? Level.INFO : Level.WARN)
                .log("{}; starting it again at {}", diagnosis.describe(folder), bootstrapServers());
        killed = false;
        if (isClosing(FIRST_BACKOFF_MILLIS << Math.min(lives - 1, 6))) {
            return false;
        }
        process = BrokerProcess.start(folder, settings, node);
        restarts.incrementAndGet();
        if (isClosing(0)) {
            process.close();
        }
        return true;
    }

    private boolean isClosing(long waitMillis) throws InterruptedException {
        return closing.await(waitMillis, TimeUnit.MILLISECONDS);
    }

    private void fail(BrokerException problem) {
        if (closing.getCount() > 0) {
            onFailure.accept(problem);
        }
    }
}

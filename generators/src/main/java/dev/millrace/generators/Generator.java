package dev.millrace.generators;

import dev.millrace.generators.answering.AnswerDesk;
import dev.millrace.generators.answering.BusyClock;
import dev.millrace.generators.answering.DecodeQueue;
import dev.millrace.generators.answering.GroupWriter;
import dev.millrace.generators.decoding.DecodeLoop;
import dev.millrace.generators.decoding.DecodeRules;
import dev.millrace.generators.prompts.PromptLane;
import dev.millrace.generators.prompts.ShareGroup;
import dev.millrace.generators.publishing.Published;
import dev.millrace.generators.publishing.Publisher;
import dev.millrace.generators.weights.ReadyWeights;
import dev.millrace.generators.weights.WeightsFollower;
import dev.millrace.generators.weights.WeightsInbound;
import dev.millrace.generators.weights.WeightsMailbox;
import dev.millrace.messages.topic.Topics;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.network.torch.Networks;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers the prompts of a run with groups of responses, under the newest policy, until it is closed.
///
/// It waits for the run's topics, the first weights and the broker as long as it takes. A failure of the network or a
/// refusal of the cluster is fatal and thrown from [#run()].
public final class Generator implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Generator.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration CLIENT_PATIENCE = Duration.ofMillis(500);

    private final GeneratorSettings settings;
    private final GeneratorContext context;
    private final Cluster cluster;
    private final ShareGroup group;
    private final BusyClock clock;
    private final DecodeQueue queue = new DecodeQueue();
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Crew crew = new Crew(this::end);
    private volatile Optional<GroupWriter> writer = Optional.empty();
    private volatile Optional<Publisher> publisher = Optional.empty();

    /// Makes a generator that [#run()] starts.
    public Generator(GeneratorSettings settings, GeneratorContext context) {
        this.settings = settings;
        this.context = context;
        this.cluster = new Cluster(context.connection(), new Topics(context.run()));
        this.group = new ShareGroup(context.run(), Duration.ofSeconds(settings.lockSeconds()), settings.deliveries());
        this.clock = new BusyClock(context.name(), System::nanoTime);
    }

    /// Generates until [#close()] is called.
    ///
    /// @throws dev.millrace.policy.document.CheckpointException if the model folder cannot be used
    /// @throws KafkaException if the cluster refuses what a generator needs
    /// @throws RuntimeException if the network fails
    @Override
    public void run() {
        started.set(true);
        try (var model = PolicyModel.open(context.model())) {
            if (cluster.await(group, ending)) {
                generate(model);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
        crew.failure().ifPresent(Generator::rethrow);
    }

    /// Asks it to end and waits, for some seconds at most, until it has. Prompts that are not answered go back to the
    /// broker.
    @Override
    public void close() {
        end();
        try {
            if (started.get() && !ended.await(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("generator {} has not ended after {} s", context.name(), 2 * PATIENCE.toSeconds());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// What it has done so far; for any thread.
    public GeneratorProgress progress() {
        var written = writer.map(GroupWriter::written).orElse(GroupWriter.Written.NOTHING);
        return new GeneratorProgress(
                publisher.map(Publisher::published).orElse(Published.NOTHING),
                written.work(),
                written.version(),
                written.slots(),
                written.pauses(),
                clock.read());
    }

    private void generate(PolicyModel model) throws InterruptedException {
        int capacity = settings.capacity(model.config().dimensions().maxPositions());
        var producer = cluster.producer();
        var consumer = cluster.consumer();
        // The threads that use the decoder have ended when it is closed.
        try (var decoder =
                Networks.slotDecoder(model.config(), settings.compute().settled(), settings.slots(), capacity)) {
            generate(model, decoder, producer, consumer);
        } finally {
            producer.close(CLIENT_PATIENCE);
            consumer.close(CloseOptions.timeout(CLIENT_PATIENCE));
        }
    }

    private void generate(
            PolicyModel model,
            SlotDecoder decoder,
            Producer<String, byte[]> producer,
            Consumer<String, byte[]> consumer)
            throws InterruptedException {
        var mailbox = new WeightsMailbox(decoder::prepare, queue::signal);
        try {
            var outbound = new Publisher(producer, cluster.topics(), ending);
            publisher = Optional.of(outbound);
            var inbound = new WeightsInbound(consumer, cluster.topics().policyWeights());
            crew.startComputing("weights", new WeightsFollower(inbound, model.config(), mailbox, outbound, ending));
            startLanes(new AnswerDesk(model.reading(decoder.capacity()), queue, outbound, Thread::startVirtualThread));
            var first = firstWeights(mailbox);
            if (first.isPresent()) {
                write(model, decoder, mailbox, first.get());
            }
        } finally {
            end();
            consumer.wakeup();
            if (!crew.join(PATIENCE)) {
                LOG.warn("generator {}: threads are left after {} s", context.name(), PATIENCE.toSeconds());
            }
        }
    }

    private void startLanes(AnswerDesk desk) {
        var members = new ClusterMembers(cluster, group, ending);
        int lane = 0;
        for (int width : settings.laneWidths()) {
            crew.start("prompts-" + lane++, new PromptLane(group, members, width, queue, desk));
        }
    }

    /// Meanwhile one lane may take a prompt, so that the share group is there when it is needed.
    private Optional<ReadyWeights> firstWeights(WeightsMailbox mailbox) throws InterruptedException {
        queue.offer(1);
        clock.pause();
        try {
            var weights = mailbox.take();
            while (weights.isEmpty() && ending.getCount() > 0) {
                queue.awaitNews();
                weights = mailbox.take();
            }
            return weights;
        } finally {
            clock.resume();
        }
    }

    private void write(PolicyModel model, SlotDecoder decoder, WeightsMailbox mailbox, ReadyWeights first)
            throws InterruptedException {
        decoder.use(first.weights());
        var rules = new DecodeRules(model.endOfSequence(), context.seed(), settings.stepsPerCall(), first.version());
        var loop = new DecodeLoop(decoder, rules, model.tokenizer()::decode);
        var groupWriter = new GroupWriter(loop, queue, mailbox, clock);
        writer = Optional.of(groupWriter);
        LOG.info("generator {} begins with policy version {}", context.name(), first.version());
        groupWriter.run(ending);
    }

    private void end() {
        ending.countDown();
        queue.close();
    }

    private static void rethrow(Throwable thrown) {
        switch (thrown) {
            case RuntimeException known -> throw known;
            case Error serious -> throw serious;
            default -> throw new KafkaException(thrown);
        }
    }
}

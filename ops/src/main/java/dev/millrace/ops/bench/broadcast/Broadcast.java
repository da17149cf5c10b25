package dev.millrace.ops.bench.broadcast;

import dev.millrace.generators.weights.NewWeights;
import dev.millrace.learner.log.KafkaRunLog;
import dev.millrace.learner.log.LogPositions;
import dev.millrace.learner.log.StepCommit;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.TopicCreation;
import dev.millrace.messages.topic.Topics;
import dev.millrace.policy.broadcast.EncodedWeights;
import dev.millrace.policy.broadcast.HeldWeights;
import dev.millrace.policy.broadcast.WeightsEncoding;
import dev.millrace.policy.broadcast.WeightsSeries;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Versions sent as a learner sends them, each in a step's transaction, and read as generators read them. In
/// turns whole, with the weights before a step, and as what changed, with those after it.
final class Broadcast implements AutoCloseable {
    static final int CHUNK_BYTES = 1 << 20;
    private static final String RUN = "bench-weights";
    private static final int READERS = 2;

    private final SteppedWeights weights;
    private final WeightsSeries series = new WeightsSeries(ElementType.BF16, CHUNK_BYTES, 2);
    private final KafkaRunLog log;
    private final List<Reader> readers = new ArrayList<>();
    private final List<Double> encodingWhole = new ArrayList<>();
    private final List<Double> encodingDelta = new ArrayList<>();
    private Optional<EncodedWeights> whole = Optional.empty();
    private Optional<EncodedWeights> delta = Optional.empty();
    private long version = -1;
    private double seconds;

    Broadcast(KafkaConnection connection, SteppedWeights weights) {
        var topics = new Topics(RUN);
        TopicCreation.ensure(connection, topics);
        this.weights = weights;
        this.log = KafkaRunLog.open(connection, RUN, () -> false);
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(new Reader(connection, topics, weights.config()));
        }
    }

    /// Sends the weights before the step, whole.
    ///
    /// @return seconds until every reader has them, checked
    double whole() throws InterruptedException {
        whole = Optional.of(send(weights.before(), encodingWhole));
        return seconds;
    }

    /// Sends the weights after the step, as what changed.
    ///
    /// @return seconds until every reader has them, checked
    double delta() throws InterruptedException {
        var sent = send(weights.after(), encodingDelta);
        if (!(sent.encoding() instanceof WeightsEncoding.Delta)) {
            throw new IllegalStateException("version " + version + ": got it whole, expected a delta");
        }
        delta = Optional.of(sent);
        return seconds;
    }

    private EncodedWeights send(Stream<HostTensor> tensors, List<Double> encoding) throws InterruptedException {
        version++;
        long start = System.nanoTime();
        var encoded = series.next(version, tensors);
        encoding.add(secondsSince(start));
        log.commit(commit(encoded));
        List<NewWeights> read = new ArrayList<>();
        for (var reader : readers) {
            read.add(reader.await(version));
        }
        seconds = secondsSince(start);
        read.forEach(this::requireSameBits);
        return encoded;
    }

    private StepCommit commit(EncodedWeights encoded) {
        var id = new StepId(RUN, version, Phase.POLICY, version);
        var record = new StepRecord(id, List.of(), Map.of(), Map.of("policy", encoded.digest()), Map.of(), "");
        return new StepCommit(record, Optional.of(encoded), List.of(), List.of(), List.of(), LogPositions.START);
    }

    /// Versions with even numbers are those before the step.
    private void requireSameBits(NewWeights read) {
        var expected = read.version() % 2 == 0 ? weights.before() : weights.after();
        Iterator<HostTensor> tensors = read.tensors().iterator();
        expected.forEachOrdered(tensor -> {
            if (tensors.next().bytes().mismatch(tensor.bytes()) >= 0) {
                throw new IllegalStateException("tensor " + tensor.name() + ": got other bits, expected those sent");
            }
        });
    }

    /// Applies the newest delta to the version before it, without checking the result.
    ///
    /// @return seconds
    double apply() {
        var before = whole.orElseThrow();
        var change = delta.orElseThrow();
        var held = new HeldWeights(version - 1, before.type(), before.chunks(), before.digest());
        long start = System.nanoTime();
        var after = held.after(version, change, new WeightsEncoding.Delta(version - 1));
        double applied = secondsSince(start);
        if (!after.digest().equals(change.digest())) {
            throw new IllegalStateException("digest: got " + after.digest() + ", expected " + change.digest());
        }
        return applied;
    }

    /// Seconds of encoding, of whole versions.
    List<Double> encodingWhole() {
        return List.copyOf(encodingWhole);
    }

    /// Seconds of encoding, of deltas.
    List<Double> encodingDelta() {
        return List.copyOf(encodingDelta);
    }

    /// Bytes of the newest delta.
    long deltaBytes() {
        return delta.orElseThrow().bytes();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        readers.forEach(Reader::close);
        log.close();
    }
}

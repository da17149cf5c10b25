package dev.millrace.scorer.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.serde.MalformedRecordException;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.verification.VerificationRequest;
import dev.millrace.scorer.scoring.ScorerTally;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Keeps a rollout group and asks for its verdicts; what cannot be decoded or asked becomes a dead letter.
final class AskingProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    private final AskingLimits limits;
    private final ScorerTally tally;
    private @Nullable GroupOutlet outlet;
    private @Nullable KeyValueStore<Long, byte[]> pending;

    AskingProcessor(AskingLimits limits, ScorerTally tally) {
        this.limits = limits;
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        outlet = new GroupOutlet(context, limits.maxValueBytes(), tally);
        pending = context.getStateStore(ScoringTopology.PENDING);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        ask(record, Objects.requireNonNull(outlet), Objects.requireNonNull(pending));
    }

    private void ask(Record<byte[], byte[]> record, GroupOutlet outlet, KeyValueStore<Long, byte[]> pending) {
        var origin = outlet.origin();
        RolloutGroup group;
        try {
            group = MessageSerdes.rolloutGroup().deserializer().deserialize(origin.topic(), record.value());
        } catch (MalformedRecordException malformed) {
            outlet.bury(record, origin, String.valueOf(malformed.getMessage()));
            return;
        }
        var name = group.prompt().id().key();
        var request = MessageSerdes.verificationRequest()
                .serializer()
                .serialize(origin.topic(), new VerificationRequest(origin, group));
        if (request.length > limits.maxValueBytes()) {
            outlet.bury(record, origin, outlet.tooLarge("verification request of " + name, request.length));
            return;
        }
        var end = context().currentSystemTimeMs() + limits.deadline().toMillis();
        pending.put(origin.offset(), new PendingGroup(end, record.timestamp(), record.value()).encoded());
        ScoringTopology.tellWaiting(tally, context(), pending);
        context().forward(record.withKey(name.getBytes(UTF_8)).withValue(request), ScoringTopology.VERIFY_REQUESTS);
    }
}

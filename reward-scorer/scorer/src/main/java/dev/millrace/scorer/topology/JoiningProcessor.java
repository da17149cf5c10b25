package dev.millrace.scorer.topology;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.messages.serde.MalformedRecordException;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import dev.millrace.messages.verification.GroupVerdicts;
import dev.millrace.messages.verification.ResponseJudgement;
import dev.millrace.scorer.scoring.ScorerTally;
import dev.millrace.scorer.scoring.Trajectories;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.composition.RewardRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Puts verdicts and the rollouts that wait for them together. What nobody judged before its deadline goes on as
/// timed out; verdicts that come after that, or twice, are dropped.
final class JoiningProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final String NOBODY = "none";

    private final Topics topics;
    private final RewardRules rules;
    private final ScorerTally tally;
    private final int maxValueBytes;
    private @Nullable GroupOutlet outlet;
    private @Nullable KeyValueStore<Long, byte[]> pending;

    JoiningProcessor(Topics topics, RewardRules rules, ScorerTally tally, int maxValueBytes) {
        this.topics = topics;
        this.rules = rules;
        this.tally = tally;
        this.maxValueBytes = maxValueBytes;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        outlet = new GroupOutlet(context, maxValueBytes, tally);
        pending = context.getStateStore(ScoringTopology.PENDING);
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::giveUp);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try (var _ = tally.clock().work()) {
            join(record, Objects.requireNonNull(outlet));
        }
    }

    private void join(Record<byte[], byte[]> record, GroupOutlet outlet) {
        GroupVerdicts verdicts;
        try {
            verdicts = MessageSerdes.groupVerdicts().deserializer().deserialize(topics.verdicts(), record.value());
        } catch (MalformedRecordException malformed) {
            outlet.bury(record, outlet.origin(), String.valueOf(malformed.getMessage()));
            return;
        }
        var offset = verdicts.rollouts().offset();
        var store = Objects.requireNonNull(pending);
        var bytes = store.delete(offset);
        ScoringTopology.tellWaiting(tally, context(), store);
        if (bytes != null) {
            conclude(verdicts.rollouts(), PendingGroup.decoded(bytes), verdicts.judgements(), verdicts.judge());
        }
    }

    private void giveUp(long now) {
        var store = Objects.requireNonNull(pending);
        List<Long> late = new ArrayList<>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> {
                if (PendingGroup.decoded(entry.value).deadlineMillis() <= now) {
                    late.add(entry.key);
                }
            });
        }
        for (var offset : late) {
            var group = PendingGroup.decoded(store.delete(offset));
            var origin = new Position(topics.rollouts(), context().taskId().partition(), offset);
            conclude(origin, group, List.of(), tally.clock().read());
            tally.overdue().increment();
        }
        ScoringTopology.tellWaiting(tally, context(), store);
    }

    /// Another scorer may take the partition over, and what waits with it.
    @Override
    public void close() {
        tally.waiting().remove(context().taskId().partition());
    }

    private void conclude(
            Position origin, PendingGroup waiting, List<ResponseJudgement> judgements, WorkerClock judge) {
        var group = MessageSerdes.rolloutGroup().deserializer().deserialize(origin.topic(), waiting.rollouts());
        var size = group.rollouts().size();
        var whole = judgements.size() == size ? judgements : Collections.nCopies(size, missing(judgements, size));
        var source = new Record<>(new byte[0], waiting.rollouts(), waiting.timestamp());
        Objects.requireNonNull(outlet).send(source, origin, Trajectories.of(group, whole, judge));
    }

    private ResponseJudgement missing(List<ResponseJudgement> got, int expected) {
        Verdict verdict = got.isEmpty()
                ? new Verdict.TimedOut("verdicts: got none, expected some before the deadline")
                : new Verdict.Failed("verdicts: got " + got.size() + ", expected one for each of " + expected);
        return new ResponseJudgement(NOBODY, verdict, rules.reward(verdict), List.of());
    }
}

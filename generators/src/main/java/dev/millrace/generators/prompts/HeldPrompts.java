package dev.millrace.generators.prompts;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prompts that the broker gives to nobody else for the time being. If the hold is lost, because the broker was away or
/// a sign of life came too late, that is logged, and nothing more can be said to the broker about them.
final class HeldPrompts {
    private static final Logger LOG = LoggerFactory.getLogger(HeldPrompts.class);
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final ShareConsumer<String, byte[]> member;
    private final Map<Long, Held> open = new LinkedHashMap<>();

    /// @param member who got them; nobody else uses it meanwhile
    HeldPrompts(ShareConsumer<String, byte[]> member) {
        this.member = member;
    }

    private record Held(ConsumerRecord<String, byte[]> record, CompletableFuture<Void> answer) {
        boolean isAnswered() {
            return answer.isDone() && !answer.isCompletedExceptionally();
        }
    }

    /// Adds one; `prompts` has one partition, so the offset names it.
    void add(ConsumerRecord<String, byte[]> record, CompletableFuture<Void> answer) {
        open.put(record.offset(), new Held(record, answer));
    }

    /// Whether nothing is held any more.
    boolean isEmpty() {
        return open.isEmpty();
    }

    /// Completed once nothing is being answered any more.
    CompletableFuture<Void> answers() {
        return CompletableFuture.allOf(open.values().stream().map(Held::answer).toArray(CompletableFuture<?>[]::new));
    }

    /// Accepts what is answered and holds the rest for another lock duration.
    void renew() {
        settle(AcknowledgeType.RENEW);
        if (!open.isEmpty()) {
            takeBack();
        }
    }

    /// Accepts what is answered; somebody else may answer the rest.
    void release() {
        if (!open.isEmpty()) {
            settle(AcknowledgeType.RELEASE);
            open.clear();
        }
    }

    /// A member hands renewed records out again.
    private void takeBack() {
        try {
            Map<Long, Held> renewed = new LinkedHashMap<>();
            for (var record : member.poll(ANSWER)) {
                var held = open.get(record.offset());
                if (held != null) {
                    renewed.put(record.offset(), new Held(record, held.answer()));
                }
            }
            open.clear();
            open.putAll(renewed);
        } catch (KafkaException away) {
            lose(away);
        }
    }

    private void settle(AcknowledgeType unanswered) {
        try {
            open.values().removeIf(held -> acknowledge(held, unanswered) == AcknowledgeType.ACCEPT);
            firstProblem(member.commitSync(ANSWER).values()).ifPresent(this::lose);
        } catch (KafkaException away) {
            lose(away);
        }
    }

    private AcknowledgeType acknowledge(Held held, AcknowledgeType unanswered) {
        var type = held.isAnswered() ? AcknowledgeType.ACCEPT : unanswered;
        member.acknowledge(held.record(), type);
        return type;
    }

    private static Optional<KafkaException> firstProblem(Collection<Optional<KafkaException>> results) {
        return results.stream().flatMap(Optional::stream).findFirst();
    }

    private void lose(KafkaException problem) {
        LOG.info("the broker does not know of {} held prompts any more: {}", open.size(), problem.getMessage());
        open.clear();
    }
}

package dev.millrace.generators.prompts;

import dev.millrace.generators.publishing.SourceRecord;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A prompt that the broker gives to nobody else for the time being. If the hold is lost, because the broker was away
/// or a sign of life came too late, that is logged, and nothing more can be said to the broker about it.
final class HeldPrompt {
    private static final Logger LOG = LoggerFactory.getLogger(HeldPrompt.class);
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final ShareConsumer<String, byte[]> member;
    private ConsumerRecord<String, byte[]> record;
    private boolean held = true;

    HeldPrompt(ShareConsumer<String, byte[]> member, ConsumerRecord<String, byte[]> record) {
        this.member = member;
        this.record = record;
    }

    SourceRecord source() {
        return SourceRecord.of(record);
    }

    /// How often it was taken, this time included.
    int deliveries() {
        return record.deliveryCount().orElse((short) 1);
    }

    /// Holds it for another lock duration.
    void renew() {
        if (held) {
            held = settle(AcknowledgeType.RENEW) && isHandedOutAgain();
        }
    }

    /// It is answered.
    void accept() {
        if (held) {
            held = false;
            settle(AcknowledgeType.ACCEPT);
        }
    }

    /// Somebody else may answer it.
    void release() {
        if (held) {
            held = false;
            settle(AcknowledgeType.RELEASE);
        }
    }

    /// As a member does with a record that was renewed.
    private boolean isHandedOutAgain() {
        try {
            var again = member.poll(ANSWER).iterator();
            record = again.hasNext() ? again.next() : record;
            return true;
        } catch (KafkaException away) {
            LOG.warn("prompt {}: the hold is lost: {}", source(), away.getMessage());
            return false;
        }
    }

    private boolean settle(AcknowledgeType type) {
        try {
            member.acknowledge(record, type);
            var problem = member.commitSync(ANSWER).values().stream()
                    .flatMap(Optional::stream)
                    .findFirst();
            problem.ifPresent(refused -> report(type, refused));
            return problem.isEmpty();
        } catch (KafkaException away) {
            report(type, away);
            return false;
        }
    }

    private void report(AcknowledgeType type, KafkaException problem) {
        LOG.warn("prompt {}: {} did not reach the broker: {}", source(), type, problem.getMessage());
    }
}

package dev.millrace.scorer.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.serde.MalformedRecordException;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import dev.millrace.messages.verification.GroupVerdicts;
import dev.millrace.messages.verification.VerificationRequest;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.verifiers.judging.Judge;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Makes the answer to one request: verdicts, or a dead letter where it cannot be read.
///
/// @param topics the run's
/// @param scoring judges
/// @param attention tells how busy the service is
/// @param buried counts dead letters
record Judging(Topics topics, GroupScoring scoring, Attention attention, LongAdder buried) {
    private static final String ROLE = "judge";

    /// Judges.
    ///
    /// @param record a request
    /// @return what is to be sent
    ProducerRecord<byte[], byte[]> answer(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        try {
            return judged(
                    MessageSerdes.verificationRequest().deserializer().deserialize(record.topic(), record.value()));
        } catch (MalformedRecordException malformed) {
            return buried(record, String.valueOf(malformed.getMessage()));
        }
    }

    Judge judge() {
        return scoring.judge();
    }

    private ProducerRecord<byte[], byte[]> judged(VerificationRequest request) throws InterruptedException {
        var name = request.group().prompt().id().key();
        var judgements = scoring.judge(request.group());
        var verdicts = new GroupVerdicts(name, request.rollouts(), judgements, attention.read());
        var value = MessageSerdes.groupVerdicts().serializer().serialize(topics.verdicts(), verdicts);
        return new ProducerRecord<>(topics.verdicts(), request.rollouts().partition(), name.getBytes(UTF_8), value);
    }

    private ProducerRecord<byte[], byte[]> buried(ConsumerRecord<byte[], byte[]> record, String reason) {
        var origin = new Position(record.topic(), record.partition(), record.offset());
        var key = record.key() == null ? "" : new String(record.key(), UTF_8);
        var value = record.value() == null ? new byte[0] : record.value();
        var letter = MessageSerdes.deadLetter()
                .serializer()
                .serialize(topics.deadLetters(), new DeadLetter(ROLE, reason, origin, key, value));
        buried.increment();
        return new ProducerRecord<>(topics.deadLetters(), record.key(), letter);
    }
}

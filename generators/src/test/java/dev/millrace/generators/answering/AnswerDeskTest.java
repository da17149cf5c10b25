package dev.millrace.generators.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.generators.decoding.Prompts;
import dev.millrace.generators.publishing.Publisher;
import dev.millrace.generators.publishing.SourceRecord;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import dev.millrace.verifier.request.FinishReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AnswerDeskTest {
    private static final Topics TOPICS = new Topics("r");

    /// Kafka's own in-memory producer, which acknowledges at once.
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

    private final DecodeQueue queue = new DecodeQueue();
    private final Publisher publisher = new Publisher(producer, TOPICS, new CountDownLatch(1));
    private final AnswerDesk desk = new AnswerDesk(
            new PromptReading(turns -> new int[] {1, 2}, 10, 8), queue, publisher, Thread::startVirtualThread);

    private static SourceRecord source(byte[] value) {
        return new SourceRecord(new Position(TOPICS.prompts(), 0, 17), "r/4", value);
    }

    private static SourceRecord source(Prompt prompt) {
        return source(MessageSerdes.prompt().serializer().serialize(TOPICS.prompts(), prompt));
    }

    private static RolloutGroup group(PendingAnswer answer, int tokens) {
        var rollout =
                new Rollout(new int[tokens], new float[tokens], List.of(new VersionSpan(0, 0)), FinishReason.STOP, "3");
        return new RolloutGroup(
                answer.assignment().prompt(), new int[] {1, 2}, List.of(rollout), new WorkerClock("g", 1, 1));
    }

    private DeadLetter deadLetter() {
        assertThat(producer.history())
                .singleElement()
                .satisfies(record -> assertThat(record.topic()).isEqualTo(TOPICS.deadLetters()));
        return MessageSerdes.deadLetter()
                .deserializer()
                .deserialize(TOPICS.deadLetters(), producer.history().getFirst().value());
    }

    private static void await(CompletableFuture<Void> answer) throws Exception {
        answer.get(20, TimeUnit.SECONDS);
    }

    @Test
    void publishesOneRecordForAGroupUnderThePromptsKey() throws Exception {
        var answer = desk.answer(source(Prompts.prompt(4, 1, 5)));
        assertThat(answer).isNotDone();
        var pending = queue.take(0).getFirst();
        pending.group().complete(group(pending, 3));
        await(answer);
        var record = producer.history().getFirst();
        assertThat(record.key()).isEqualTo("r/4");
        assertThat(record.topic()).isEqualTo(TOPICS.rollouts());
        assertThat(publisher.published().groups()).isEqualTo(1);
    }

    @Test
    void writesAPromptOnceThatComesTwice() throws Exception {
        var prompt = source(Prompts.prompt(4, 1, 5));
        var first = desk.answer(prompt);
        var again = desk.answer(prompt);
        var pending = queue.take(0);
        assertThat(pending).hasSize(1);
        pending.getFirst().group().complete(group(pending.getFirst(), 3));
        await(first);
        await(again);
        await(desk.answer(prompt));
        assertThat(queue.take(0)).isEmpty();
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void givesMalformedRecordsUpWithReasonAndOrigin() throws Exception {
        await(desk.answer(source("nonsense".getBytes(StandardCharsets.UTF_8))));
        var letter = deadLetter();
        assertThat(letter.reason()).contains("got 8 bytes").contains("expected the header");
        assertThat(letter.role()).isEqualTo("generator");
        assertThat(letter.origin()).isEqualTo(new Position(TOPICS.prompts(), 0, 17));
        assertThat(letter.value()).asString(StandardCharsets.UTF_8).isEqualTo("nonsense");
    }

    @Test
    void givesPromptsUpThatTheModelCannotAnswer() throws Exception {
        await(desk.answer(source(Prompts.prompt(4, 1_000_000, 5))));
        assertThat(deadLetter().reason()).isEqualTo("groupSize: got 1000000, expected at most 520192");
    }

    @Test
    void givesGroupsUpThatAreTooLargeForARecord() throws Exception {
        var answer = desk.answer(source(Prompts.prompt(4, 1, 5)));
        var pending = queue.take(0).getFirst();
        pending.group().complete(group(pending, 2_000_000));
        await(answer);
        assertThat(deadLetter().reason())
                .startsWith("rollout group: got 160")
                .endsWith(" for 1 responses, expected at most " + Topics.MAX_VALUE_BYTES);
        assertThat(publisher.published().groups()).isZero();
    }

    @Test
    void publishesNothingForWhatWasCancelled() {
        var answer = desk.answer(source(Prompts.prompt(4, 1, 5)));
        queue.close();
        assertThat(answer).failsWithin(20, TimeUnit.SECONDS);
        assertThat(producer.history()).isEmpty();
    }
}

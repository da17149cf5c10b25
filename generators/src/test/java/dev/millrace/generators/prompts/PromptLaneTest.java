package dev.millrace.generators.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.generators.answering.AnswerDesk;
import dev.millrace.generators.answering.DecodeQueue;
import dev.millrace.generators.answering.PromptReading;
import dev.millrace.generators.decoding.Assignment;
import dev.millrace.generators.decoding.Prompts;
import dev.millrace.generators.publishing.Publisher;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PromptLaneTest {
    private static final ShareGroup GROUP = new ShareGroup("r", Duration.ofMillis(30), 5);

    private final CountDownLatch ending = new CountDownLatch(1);
    private final DecodeQueue queue = new DecodeQueue();
    private final RecordingMember member = new RecordingMember();
    private final RecordingMember next = new RecordingMember();
    private final RecordingGroup members = RecordingGroup.of(member, next);
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final AnswerDesk desk = new AnswerDesk(
            new PromptReading(turns -> new int[] {1}, 10, 8),
            queue,
            new Publisher(producer, new Topics("r"), ending),
            Thread::startVirtualThread);
    private Thread thread = new Thread();

    /// Credit for the lane's three prompts.
    private void offerCredit() {
        assertThat(queue.submit(new Assignment(Prompts.prompt(1, 1, 5), new int[] {1})))
                .isNotDone();
        queue.offer(4);
    }

    @BeforeEach
    void begin() {
        thread = Thread.ofPlatform().daemon().start(new PromptLane(GROUP, members, 3, queue, desk));
    }

    @AfterEach
    void end() throws InterruptedException {
        ending.countDown();
        queue.close();
        thread.join();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void takesNothingWithoutCredit() throws InterruptedException {
        member.add(7, "x", 1);
        end();
        assertThat(member.acknowledged()).isEmpty();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void acceptsAPromptOnceWhatFollowsFromItIsPublished() {
        member.add(7, "malformed", 1);
        offerCredit();
        await(() -> member.acknowledged().contains("accept 7"));
        assertThat(producer.history()).hasSize(1);
        assertThat(member.acknowledged()).doesNotContain("release 7");
    }

    @Test
    void givesAPromptUpThatWasDeliveredTooOften() {
        member.add(7, valid(), 5);
        offerCredit();
        await(() -> member.acknowledged().contains("accept 7"));
        assertThat(onlyDeadLetter().reason())
                .isEqualTo("prompt: got 5 deliveries without an answer, expected fewer than 5");
    }

    @Test
    void renewsItsHoldWhileTheAnswerIsWrittenAndReleasesWhatIsNotAnswered() throws InterruptedException {
        member.add(7, valid(), 1);
        offerCredit();
        await(() -> member.acknowledged().size() >= 3);
        end();
        assertThat(member.acknowledged()).startsWith("renew 7", "renew 7", "renew 7");
        assertThat(member.acknowledged().getLast()).isEqualTo("release 7");
    }

    @Test
    void saysNothingMoreAboutAPromptWhoseHoldIsLost() throws InterruptedException {
        member.forget();
        member.add(7, valid(), 1);
        offerCredit();
        await(() -> !member.acknowledged().isEmpty());
        end();
        assertThat(member.acknowledged()).isEqualTo(List.of("renew 7"));
    }

    @Test
    void acceptsWhatIsAnsweredAndRenewsTheRest() {
        member.add(7, "malformed", 1);
        member.add(8, valid(), 1);
        offerCredit();
        await(() -> member.acknowledged().containsAll(List.of("accept 7", "renew 8")));
        assertThat(member.acknowledged()).doesNotContain("accept 8", "release 7");
    }

    @Test
    void closesItsMemberWhenItEnds() throws InterruptedException {
        member.add(7, "malformed", 1);
        offerCredit();
        await(() -> member.acknowledged().contains("accept 7"));
        end();
        assertThat(member.isClosed()).isTrue();
    }

    @Test
    void leavesWhenItsMemberSpinsAndJoinsAgainOnceTheClusterAnswers() {
        next.add(7, "malformed", 1);
        offerCredit();
        await(() -> member.counts() > 0);
        member.lookOverAndOver();
        await(() -> next.acknowledged().contains("accept 7"));
        assertThat(member.isClosed()).isTrue();
        assertThat(members.waits()).hasValue(1);
    }

    @Test
    void asksOnceHoweverLongNothingComes() {
        offerCredit();
        await(() -> member.counts() > 2);
        assertThat(member.polls()).isEqualTo(1);
    }

    @Test
    void asksAgainAfterTheEndOfATransaction() {
        offerCredit();
        await(() -> member.counts() > 0);
        member.endTransaction();
        await(() -> member.polls() > 1);
        member.add(7, "malformed", 1);
        await(() -> member.acknowledged().contains("accept 7"));
        assertThat(member.isClosed()).isFalse();
    }

    @Test
    void leavesAMemberThatGaveNothingAndJoinsAgain() {
        next.add(7, "malformed", 1);
        offerCredit();
        await(() -> member.polls() > 0);
        member.giveNothing();
        await(() -> next.acknowledged().contains("accept 7"));
        assertThat(member.isClosed()).isTrue();
        assertThat(members.waits()).hasValue(0);
    }

    @Test
    void releasesWhatItHoldsWhenItsMemberSpins() {
        member.add(7, valid(), 1);
        offerCredit();
        await(() -> member.acknowledged().contains("renew 7"));
        member.lookOverAndOver();
        await(member::isClosed);
        assertThat(member.acknowledged()).endsWith("release 7");
    }

    private static String valid() {
        var bytes = MessageSerdes.prompt().serializer().serialize("r.prompts", Prompts.prompt(3, 1, 5));
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private DeadLetter onlyDeadLetter() {
        assertThat(producer.history()).hasSize(1);
        return MessageSerdes.deadLetter()
                .deserializer()
                .deserialize("r.dead-letters", producer.history().getFirst().value());
    }
}

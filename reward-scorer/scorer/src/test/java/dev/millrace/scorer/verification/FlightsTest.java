package dev.millrace.scorer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FlightsTest {
    private static final TopicPartition FIRST = new TopicPartition("t", 0);
    private static final TopicPartition SECOND = new TopicPartition("t", 1);

    private final Flights flights = new Flights();

    private void addThree() {
        for (var offset = 10L; offset < 13; offset++) {
            flights.add(FIRST, offset);
        }
    }

    @Test
    void nothingIsCommittedBeyondARequestWithoutAnswer() {
        addThree();
        flights.answer(FIRST, 11);
        flights.answer(FIRST, 12);
        assertThat(flights.committable()).isEmpty();
        assertThat(flights.open()).isEqualTo(1);
    }

    @Test
    void allThatIsAnsweredWithoutAGapIsCommittedOnce() {
        addThree();
        flights.answer(FIRST, 11);
        flights.answer(FIRST, 10);
        assertThat(flights.committable()).containsOnlyKeys(FIRST).containsEntry(FIRST, new OffsetAndMetadata(12));
        assertThat(flights.committable()).isEmpty();
        flights.answer(FIRST, 12);
        assertThat(flights.committable()).containsEntry(FIRST, new OffsetAndMetadata(13));
    }

    @Test
    void partitionsDoNotWaitForEachOther() {
        addThree();
        flights.add(SECOND, 5);
        flights.answer(SECOND, 5);
        assertThat(flights.committable()).containsOnlyKeys(SECOND).containsEntry(SECOND, new OffsetAndMetadata(6));
    }

    @Test
    void requestsOfAPartitionThatWentToAnotherAreNotWaitedFor() {
        addThree();
        flights.answer(FIRST, 10);
        flights.forget(List.of(FIRST));
        flights.answer(FIRST, 11);
        assertThat(flights.open()).isZero();
        assertThat(flights.committable()).isEmpty();
    }

    @Test
    void anAnswerThatComesTwiceCountsOnce() {
        addThree();
        flights.answer(FIRST, 10);
        flights.answer(FIRST, 10);
        assertThat(flights.open()).isEqualTo(2);
    }
}

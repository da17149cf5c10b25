package dev.millrace.scorer.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import dev.millrace.scorer.scoring.BusyClock;
import dev.millrace.scorer.scoring.ScorerTally;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.scorer.scoring.Groups;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifiers.composition.RewardRules;
import dev.millrace.verifiers.judging.Judge;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringTopologyTest {
    private static final Topics TOPICS = new Topics("r");
    private static final int MOST_BYTES = 4_000;

    private final Verifier verifier = (request, budget) -> {
        if (request.response().text().equals("fault")) {
            throw new IllegalStateException("no luck");
        }
        return new Verdict.Scored(request.response().text().length(), true, "");
    };

    private final ScorerTally tally = new ScorerTally(new BusyClock("scorer-1", 1, System::nanoTime));

    private final TopologyTestDriver driver = new TopologyTestDriver(
            ScoringTopology.of(
                    TOPICS, new GroupScoring(Judge.of("lengths", verifier, RewardRules.DEFAULT)), tally, MOST_BYTES),
            properties());

    private final TestInputTopic<byte[], byte[]> rollouts =
            driver.createInputTopic(TOPICS.rollouts(), new ByteArraySerializer(), new ByteArraySerializer());

    private final TestOutputTopic<String, TrajectoryGroup> trajectories = driver.createOutputTopic(
            TOPICS.trajectories(),
            new StringDeserializer(),
            MessageSerdes.trajectoryGroup().deserializer());

    private final TestOutputTopic<String, DeadLetter> deadLetters = driver.createOutputTopic(
            TOPICS.deadLetters(),
            new StringDeserializer(),
            MessageSerdes.deadLetter().deserializer());

    private static Properties properties() {
        var properties = new Properties();
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LastResort.class);
        properties.put(LastResort.TOPIC_CONFIG, TOPICS.deadLetters());
        return properties;
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private static byte[] encoded(RolloutGroup group) {
        return MessageSerdes.rolloutGroup().serializer().serialize("t", group);
    }

    private void pipe(RolloutGroup group) {
        rollouts.pipeInput(group.prompt().id().key().getBytes(UTF_8), encoded(group));
    }

    @Test
    void groupsComeOutInOrderUnderTheirPromptsKeyWithVerdictRewardAndLength() {
        pipe(Groups.of(8, "g", "aa", "bbb"));
        pipe(Groups.of(7, "g", "c"));
        var out = trajectories.readKeyValuesToList();
        assertThat(out).extracting(record -> record.key).containsExactly("r/8", "r/7");
        assertThat(out.getFirst().value.trajectories())
                .extracting(Trajectory::reward)
                .containsExactly(2.0, 3.0);
        assertThat(out.getFirst().value.trajectories())
                .extracting(Trajectory::length)
                .containsExactly(2, 3);
        assertThat(out.getFirst().value.scorer().worker()).isEqualTo("scorer-1");
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRAINING", "VALUE_PRETRAINING", "EVALUATION"})
    void groupsOfEveryPurposePassThrough(String purpose) {
        pipe(Groups.of(Purpose.valueOf(purpose), 5, "g", "a"));
        assertThat(trajectories.readValue().prompt().purpose()).isEqualTo(Purpose.valueOf(purpose));
    }

    @Test
    void theKeyIsThePromptsEvenWhereTheProducerSetNone() {
        rollouts.pipeInput(encoded(Groups.of(9, "g", "a")));
        assertThat(trajectories.readRecord().key()).isEqualTo("r/9");
    }

    @Test
    void aCopyOfAGroupIsScoredAgainUnderTheSameKey() {
        pipe(Groups.of(6, "g", "a"));
        pipe(Groups.of(6, "g", "a"));
        assertThat(trajectories.readKeyValuesToList())
                .extracting(record -> record.key)
                .containsExactly("r/6", "r/6");
    }

    @Test
    void malformedRecordsBecomeDeadLettersAndOthersGoOn() {
        var whole = encoded(Groups.of(1, "g", "a"));
        var unknown = whole.clone();
        Arrays.fill(unknown, 2, 10, (byte) 0xab);
        var bad = List.of(new byte[] {9, 9, 9}, unknown, Arrays.copyOf(whole, whole.length - 1), new byte[0]);
        for (var value : bad) {
            rollouts.pipeInput("r/1".getBytes(UTF_8), value);
            pipe(Groups.of(2, "g", "b"));
        }
        assertThat(trajectories.getQueueSize()).isEqualTo(bad.size());
        var letters = deadLetters.readValuesToList();
        assertThat(letters).extracting(DeadLetter::value).containsExactlyElementsOf(bad);
        assertThat(letters).extracting(DeadLetter::role).containsOnly("scorer");
        assertThat(letters).extracting(DeadLetter::key).containsOnly("r/1");
        assertThat(letters)
                .extracting(DeadLetter::origin)
                .extracting(Position::offset)
                .containsExactly(0L, 2L, 4L, 6L);
        assertThat(letters.get(0).reason()).startsWith("record on r.rollouts: got 3 bytes starting with 09 09 09,");
        assertThat(letters.get(1).reason()).contains("unknown schema fingerprint abababababababab");
        assertThat(letters.get(2).reason())
                .contains("got " + (whole.length - 1) + " bytes")
                .contains("truncated");
        assertThat(letters.get(3).reason()).contains("got 0 bytes");
    }

    @Test
    void aRecordWithoutKeyOrValueBecomesADeadLetterToo() {
        rollouts.pipeInput(new org.apache.kafka.streams.test.TestRecord<>(null, null));
        var letter = deadLetters.readValue();
        assertThat(letter.reason()).isEqualTo("record on r.rollouts: got no value, expected a record");
        assertThat(letter.key()).isEmpty();
        assertThat(letter.value()).isEmpty();
    }

    @Test
    void aGroupTooLargeToSendOnBecomesADeadLetterBeforeItIsSent() {
        pipe(Groups.of(3, "g", "x".repeat(MOST_BYTES)));
        pipe(Groups.of(4, "g", "a"));
        assertThat(trajectories.readKeyValuesToList())
                .extracting(record -> record.key)
                .containsExactly("r/4");
        var letter = deadLetters.readValue();
        assertThat(letter.origin()).isEqualTo(new Position("r.rollouts", 0, 0));
        assertThat(letter.reason()).matches("trajectory group of r/3: got \\d+ bytes, expected at most " + MOST_BYTES);
    }

    @Test
    void whatLeavesIsCounted() {
        pipe(Groups.of(1, "g", "a", "b"));
        pipe(Groups.of(2, "g", "c"));
        rollouts.pipeInput("r/3".getBytes(UTF_8), new byte[] {9});
        assertThat(tally.counts()).isEqualTo(new ScorerTally.Counts(2, 3, 1, 0, 0));
    }

    @Test
    void aDeadLetterHoldsNoMoreThanTheBeginningOfALargeRecord() {
        rollouts.pipeInput(new byte[1 << 20]);
        assertThat(deadLetters.readValue().value()).hasSize(64 << 10);
    }

    @Test
    void aVerifierThatThrowsFailsOneResponseAndNoGroup() {
        pipe(Groups.of(5, "g", "aa", "fault", "b"));
        var group = trajectories.readValue();
        assertThat(group.trajectories()).extracting(Trajectory::reward).containsExactly(2.0, Double.NaN, 1.0);
        assertThat(group.trajectories().get(1).verdict())
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed ->
                                assertThat(failed.reason()).startsWith("java.lang.IllegalStateException: no luck at "));
    }
}

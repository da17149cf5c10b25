package dev.millrace.scorer.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import dev.millrace.messages.verification.GroupVerdicts;
import dev.millrace.messages.verification.ResponseJudgement;
import dev.millrace.messages.verification.VerificationRequest;
import dev.millrace.scorer.scoring.BusyClock;
import dev.millrace.scorer.scoring.ScorerTally;
import dev.millrace.scorer.scoring.Groups;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.composition.RewardRules;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.DoubleStream;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskingTopologyTest {
    private static final Topics TOPICS = new Topics("r");
    private static final WorkerClock JUDGE = new WorkerClock("judge-1", 3, 4);
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 4_000;

    private final ScorerTally tally = new ScorerTally(new BusyClock("scorer-1", 1, System::nanoTime));

    private final TopologyTestDriver driver = new TopologyTestDriver(
            ScoringTopology.asking(TOPICS, RewardRules.DEFAULT, tally, new AskingLimits(DEADLINE, MOST_BYTES)),
            properties());

    private final TestInputTopic<byte[], byte[]> rollouts =
            driver.createInputTopic(TOPICS.rollouts(), new ByteArraySerializer(), new ByteArraySerializer());

    private final TestInputTopic<byte[], byte[]> verdicts =
            driver.createInputTopic(TOPICS.verdicts(), new ByteArraySerializer(), new ByteArraySerializer());

    private final TestOutputTopic<String, VerificationRequest> requests = driver.createOutputTopic(
            TOPICS.verifyRequests(),
            new StringDeserializer(),
            MessageSerdes.verificationRequest().deserializer());

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
        return properties;
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private void pipe(RolloutGroup group) {
        rollouts.pipeInput(
                group.prompt().id().key().getBytes(UTF_8),
                MessageSerdes.rolloutGroup().serializer().serialize("t", group));
    }

    private void answer(Position position, double... rewards) {
        var judgements = DoubleStream.of(rewards)
                .mapToObj(reward -> new ResponseJudgement("v", new Verdict.Scored(reward, true, ""), reward, List.of()))
                .toList();
        verdicts.pipeInput(
                new byte[] {1},
                MessageSerdes.groupVerdicts()
                        .serializer()
                        .serialize("t", new GroupVerdicts("r/0", position, judgements, JUDGE)));
    }

    private static Position position(long offset) {
        return new Position(TOPICS.rollouts(), 0, offset);
    }

    @Test
    void asksForTheVerdictsOfAGroupAndSaysWhereItLies() {
        pipe(Groups.of(8, "g", "aa", "bbb"));
        var request = requests.readKeyValue();
        assertThat(request.key).isEqualTo("r/8");
        assertThat(request.value.rollouts()).isEqualTo(position(0));
        assertThat(request.value.group().rollouts()).hasSize(2);
        assertThat(trajectories.isEmpty()).isTrue();
    }

    @Test
    void verdictsMeetTheRolloutsThatWaitForThemInWhateverOrder() {
        pipe(Groups.of(8, "g", "aa", "bbb"));
        pipe(Groups.of(7, "g", "c"));
        answer(position(1), 5);
        answer(position(0), 2, 3);
        var out = trajectories.readKeyValuesToList();
        assertThat(out).extracting(record -> record.key).containsExactly("r/7", "r/8");
        assertThat(out.getLast().value.trajectories())
                .extracting(Trajectory::reward)
                .containsExactly(2.0, 3.0);
        assertThat(out.getLast().value.scorer()).isEqualTo(JUDGE);
    }

    @Test
    void verdictsThatComeTwiceOrForNothingAreDropped() {
        pipe(Groups.of(8, "g", "aa"));
        answer(position(0), 2);
        answer(position(0), 2);
        answer(position(9), 2);
        assertThat(trajectories.readValuesToList()).hasSize(1);
    }

    @Test
    void copiesOfAGroupAreJudgedEachOnItsOwn() {
        pipe(Groups.of(6, "g", "a"));
        pipe(Groups.of(6, "g", "a"));
        answer(position(1), 2);
        answer(position(0), 2);
        assertThat(trajectories.readKeyValuesToList())
                .extracting(record -> record.key)
                .containsExactly("r/6", "r/6");
    }

    @Test
    void whatNobodyJudgesBeforeTheDeadlineGoesOnAsTimedOut() {
        pipe(Groups.of(5, "g", "a", "b"));
        driver.advanceWallClockTime(DEADLINE.minusSeconds(2));
        assertThat(trajectories.isEmpty()).isTrue();
        driver.advanceWallClockTime(Duration.ofSeconds(3));
        var group = trajectories.readValue();
        assertThat(group.trajectories())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.verdict()).isInstanceOf(Verdict.TimedOut.class));
        assertThat(group.trajectories()).extracting(Trajectory::reward).containsOnly(Double.NaN);
        answer(position(0), 2, 3);
        assertThat(trajectories.isEmpty()).isTrue();
    }

    @Test
    void whatWaitsForVerdictsIsCountedUntilItGoesOn() {
        pipe(Groups.of(1, "g", "a", "b"));
        pipe(Groups.of(2, "g", "c"));
        pipe(Groups.of(3, "g", "d"));
        answer(position(0), 2, 3);
        assertThat(tally.counts()).isEqualTo(new ScorerTally.Counts(1, 2, 0, 2, 0));
        driver.advanceWallClockTime(DEADLINE.plusSeconds(1));
        assertThat(tally.counts()).isEqualTo(new ScorerTally.Counts(3, 4, 0, 0, 2));
    }

    @Test
    void aScorerThatLosesAPartitionNoLongerCountsWhatWaitsThere() {
        var losing = new ScorerTally(new BusyClock("scorer-2", 1, System::nanoTime));
        var limits = new AskingLimits(DEADLINE, MOST_BYTES);
        var group = MessageSerdes.rolloutGroup().serializer().serialize("t", Groups.of(1, "g", "a"));
        try (var other = new TopologyTestDriver(
                ScoringTopology.asking(TOPICS, RewardRules.DEFAULT, losing, limits), properties())) {
            other.createInputTopic(TOPICS.rollouts(), new ByteArraySerializer(), new ByteArraySerializer())
                    .pipeInput(group);
            assertThat(losing.counts().waiting()).isOne();
        }
        assertThat(losing.counts().waiting()).isZero();
    }

    @Test
    void verdictsOfAWrongNumberFailTheWholeGroup() {
        pipe(Groups.of(5, "g", "a", "b"));
        answer(position(0), 2, 3, 4);
        assertThat(trajectories.readValue().trajectories())
                .extracting(Trajectory::verdict)
                .containsOnly(new Verdict.Failed("verdicts: got 3, expected one for each of 2"));
    }

    @Test
    void malformedRecordsOfEitherKindBecomeDeadLetters() {
        rollouts.pipeInput(new byte[] {1}, new byte[] {9, 9});
        verdicts.pipeInput(new byte[] {2}, new byte[] {8, 8});
        assertThat(deadLetters.readValuesToList())
                .extracting(letter -> letter.origin().topic())
                .containsExactly(TOPICS.rollouts(), TOPICS.verdicts());
    }

    @Test
    void aGroupTooLargeToAskForBecomesADeadLetter() {
        pipe(Groups.of(3, "g", "x".repeat(MOST_BYTES)));
        assertThat(requests.isEmpty()).isTrue();
        assertThat(deadLetters.readValue().reason()).startsWith("verification request of r/3: got ");
    }
}

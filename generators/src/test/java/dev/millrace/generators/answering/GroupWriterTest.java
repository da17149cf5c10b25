package dev.millrace.generators.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.generators.decoding.Assignment;
import dev.millrace.generators.decoding.DecodeLoop;
import dev.millrace.generators.decoding.DecodeRules;
import dev.millrace.generators.decoding.Prompts;
import dev.millrace.generators.decoding.ScriptedDecoder;
import dev.millrace.generators.weights.NewWeights;
import dev.millrace.generators.weights.WeightsMailbox;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupWriterTest {
    private final DecodeQueue queue = new DecodeQueue();
    private final WeightsMailbox mailbox = new WeightsMailbox(weights -> () -> {}, queue::signal);
    private final CountDownLatch ending = new CountDownLatch(1);
    private final GroupWriter writer = new GroupWriter(
            new DecodeLoop(
                    new ScriptedDecoder(4, 32, (prompt, position, uniform) -> 100 + position),
                    new DecodeRules(List.of(2), 1, 4, 0),
                    Arrays::toString),
            queue,
            mailbox,
            new BusyClock("g", System::nanoTime));

    private Thread thread = new Thread();

    @BeforeEach
    void begin() {
        thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                writer.run(ending);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void end() throws InterruptedException {
        ending.countDown();
        queue.close();
        thread.join();
    }

    private static Assignment assignment(long issuedVersion, int maxTokens) {
        return new Assignment(Prompts.issued(issuedVersion, 1, 3, maxTokens, List.of()), new int[] {1});
    }

    @Test
    void answersWithAGroupAndTheWorkersClock() throws Exception {
        var group = queue.submit(assignment(0, 5)).get(20, TimeUnit.SECONDS);
        assertThat(group.rollouts()).hasSize(3).allMatch(rollout -> rollout.length() == 5);
        assertThat(group.generator().worker()).isEqualTo("g");
        assertThat(group.generator().busyNanos()).isPositive();
    }

    @Test
    void answersNoPromptWithWeightsOlderThanItsIssue() throws Exception {
        var group = queue.submit(assignment(2, 5));
        mailbox.put(new NewWeights(1, List.of()));
        mailbox.put(new NewWeights(2, List.of()));
        assertThat(group.get(20, TimeUnit.SECONDS).rollouts()).allMatch(rollout -> rollout.oldestVersion() >= 2);
        assertThat(writer.written().version()).isEqualTo(2);
        assertThat(writer.written().pauses().count()).isBetween(1L, 2L);
    }

    @Test
    void tellsItsSlotsBeforeItHasAnythingToDo() {
        assertThat(writer.written().slots()).isEqualTo(new SlotUse(0, 4, 0, 128));
    }

    @Test
    void cancelsWhatWaitsForWeightsWhenItEnds() throws Exception {
        var group = queue.submit(assignment(9, 5));
        end();
        assertThat(group).isCancelled();
    }
}

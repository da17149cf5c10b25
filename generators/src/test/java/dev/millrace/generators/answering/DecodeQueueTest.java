package dev.millrace.generators.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.generators.decoding.Assignment;
import dev.millrace.generators.decoding.Prompts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DecodeQueueTest {
    private final DecodeQueue queue = new DecodeQueue();

    @AfterEach
    void end() {
        queue.close();
    }

    private static Assignment assignment(long issuedVersion, int groupSize) {
        return new Assignment(Prompts.issued(issuedVersion, 1, groupSize, 5, List.of()), new int[] {1});
    }

    /// How many of ten threads get credit before all others wait.
    private int credits() throws InterruptedException {
        var granted = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, 10)
                .mapToObj(i -> Thread.ofPlatform().daemon().start(() -> {
                    try {
                        if (queue.awaitCredit(1)) {
                            granted.incrementAndGet();
                        }
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        for (var thread : threads) {
            awaitWaiting(thread);
        }
        return granted.get();
    }

    @Test
    void givesOneCreditWhileNoGroupSizeIsKnown() throws InterruptedException {
        queue.offer(64);
        assertThat(credits()).isEqualTo(1);
    }

    @Test
    void givesCreditForAsManyGroupsAsFindFreeSlots() throws InterruptedException {
        assertThat(queue.submit(assignment(0, 8))).isNotDone();
        assertThat(queue.take(0)).hasSize(1);
        queue.offer(24);
        assertThat(credits()).isEqualTo(3);
    }

    @Test
    void givesCreditForTheLastSlotToAGroupThatIsLarger() throws InterruptedException {
        assertThat(queue.submit(assignment(0, 8))).isNotDone();
        assertThat(queue.take(0)).hasSize(1);
        queue.offer(1);
        assertThat(credits()).isEqualTo(1);
    }

    @Test
    void countsWhatWaitsForTheLoopAgainstFreeSlots() throws InterruptedException {
        assertThat(queue.submit(assignment(0, 8))).isNotDone();
        queue.offer(16);
        assertThat(credits()).isEqualTo(1);
    }

    @Test
    void givesNoCreditWithoutFreeSlots() throws InterruptedException {
        assertThat(credits()).isZero();
    }

    @Test
    void servesWhoAsksForManyBeforeWhoAsksForOne() throws InterruptedException {
        assertThat(queue.submit(assignment(0, 2))).isNotDone();
        assertThat(queue.take(0)).hasSize(1);
        var many = Thread.ofPlatform().daemon().start(() -> asked(4));
        awaitWaiting(many);
        queue.offer(7);
        many.join();
        assertThat(credits()).isZero();
        queue.returnCredit(4);
    }

    private void asked(int prompts) {
        try {
            queue.awaitCredit(prompts);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void handsNothingOutBeforeTheWeightsItWasIssuedWith() {
        assertThat(queue.submit(assignment(0, 1))).isNotDone();
        assertThat(queue.submit(assignment(2, 1))).isNotDone();
        assertThat(queue.take(1)).hasSize(1);
        assertThat(queue.take(1)).isEmpty();
        assertThat(queue.take(2)).hasSize(1);
    }

    @Test
    void cancelsWhatWasNotHandedOutWhenClosed() {
        var answer = queue.submit(assignment(0, 1));
        queue.close();
        assertThat(answer).isCancelled();
        assertThat(queue.submit(assignment(0, 1))).isCancelled();
    }

    @Test
    void wakesUpWhoWaitsForNewsOrCreditWhenClosed() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                queue.awaitNews();
                return queue.awaitCredit(1);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        queue.close();
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isFalse();
    }
}

package dev.millrace.generators.answering;

import dev.millrace.generators.decoding.Assignment;
import dev.millrace.generators.decoding.DecodeLoop;
import dev.millrace.generators.decoding.DecodeWork;
import dev.millrace.generators.decoding.FinishedGroup;
import dev.millrace.generators.weights.ReadyWeights;
import dev.millrace.generators.weights.WeightsMailbox;
import dev.millrace.messages.rollout.RolloutGroup;
import java.util.IdentityHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drives the decode loop: new weights, new prompts, a few tokens, finished groups, and again.
public final class GroupWriter {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

    private final DecodeLoop loop;
    private final DecodeQueue queue;
    private final WeightsMailbox mailbox;
    private final BusyClock clock;
    private final IdentityHashMap<Assignment, CompletableFuture<RolloutGroup>> answers = new IdentityHashMap<>();
    private volatile Written written;
    private long decodeNanos;

    /// @param loop with the first weights and nothing to do; nobody else uses it
    /// @param queue where prompts come from
    /// @param mailbox where weights come from
    /// @param clock how busy the generator is
    public GroupWriter(DecodeLoop loop, DecodeQueue queue, WeightsMailbox mailbox, BusyClock clock) {
        this.loop = loop;
        this.queue = queue;
        this.mailbox = mailbox;
        this.clock = clock;
        this.written = new Written(DecodeWork.NONE, loop.version(), SlotUse.NONE, WeightsPauses.NONE);
        tell(WeightsPauses.NONE);
    }

    /// Answers prompts until the generator ends; what is not finished then is cancelled.
    ///
    /// @param ending at zero once the generator ends; whoever ends it closes the queue
    public void run(CountDownLatch ending) throws InterruptedException {
        try {
            while (ending.getCount() > 0) {
                mailbox.take().ifPresent(this::use);
                queue.take(loop.version()).forEach(this::submit);
                queue.offer(loop.spareSlots());
                tell(written.pauses());
                if (loop.isIdle()) {
                    rest();
                } else {
                    advance();
                }
            }
        } finally {
            answers.values().forEach(answer -> answer.cancel(false));
        }
    }

    /// What was done so far; for any thread.
    public Written written() {
        return written;
    }

    private void advance() {
        long from = System.nanoTime();
        var finished = loop.advance();
        decodeNanos += System.nanoTime() - from;
        finished.forEach(this::finish);
    }

    private void use(ReadyWeights weights) {
        long from = System.nanoTime();
        loop.useWeights(weights.version(), weights.weights());
        long pause = System.nanoTime() - from;
        long steps = loop.work().steps();
        tell(written.pauses().and(pause, steps == 0 ? 0 : (double) decodeNanos / steps));
        LOG.debug("policy version {} in use after a pause of {} us", weights.version(), pause / 1_000);
    }

    private void tell(WeightsPauses pauses) {
        var slots = new SlotUse(
                loop.active(),
                loop.slots() - loop.active(),
                loop.promptsWaiting() + queue.waiting(),
                loop.cacheTokens());
        written = new Written(loop.work(), loop.version(), slots, pauses);
    }

    private void submit(PendingAnswer answer) {
        answers.put(answer.assignment(), answer.group());
        loop.submit(answer.assignment());
    }

    private void rest() throws InterruptedException {
        clock.pause();
        try {
            queue.awaitNews();
        } finally {
            clock.resume();
        }
    }

    private void finish(FinishedGroup finished) {
        var assignment = finished.assignment();
        var group =
                new RolloutGroup(assignment.prompt(), assignment.promptTokenIds(), finished.rollouts(), clock.read());
        var answer = answers.remove(assignment);
        if (answer != null) {
            answer.complete(group);
        }
    }

    /// What a writer has done.
    ///
    /// @param work tokens and steps
    /// @param version the policy version in use
    /// @param slots how many are in use
    /// @param pauses for new weights
    public record Written(DecodeWork work, long version, SlotUse slots, WeightsPauses pauses) {
        /// Before the first weights.
        public static final Written NOTHING = new Written(DecodeWork.NONE, -1, SlotUse.NONE, WeightsPauses.NONE);
    }
}

package dev.millrace.generators.prompts;

import dev.millrace.generators.answering.AnswerDesk;
import dev.millrace.generators.answering.DecodeQueue;
import dev.millrace.generators.publishing.Refusal;
import dev.millrace.generators.publishing.SourceRecord;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes prompts, one or a few at a time: waits for credit, takes them, holds them while they are answered,
/// acknowledges them. A generator has several lanes, because a member of a share group gets nothing new while it holds
/// something.
public final class PromptLane implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PromptLane.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final int SIGNS_OF_LIFE = 3;

    private final ShareGroup group;
    private final Members members;
    private final int width;
    private final DecodeQueue queue;
    private final AnswerDesk desk;
    private Optional<Membership> membership = Optional.empty();

    /// @param group the group
    /// @param members makes this lane's member of the group, when it is needed; the lane closes it
    /// @param width prompts that the member takes at once, at most
    /// @param queue where credit comes from
    /// @param desk where prompts go
    public PromptLane(ShareGroup group, Members members, int width, DecodeQueue queue, AnswerDesk desk) {
        this.group = group;
        this.members = members;
        this.width = width;
        this.queue = queue;
        this.desk = desk;
    }

    /// Takes prompts until the queue is closed, then releases what is not answered.
    ///
    /// @throws KafkaException if the cluster refuses it for good
    @Override
    public void run() {
        try {
            while (queue.awaitCredit(width)) {
                serve();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            leave(CLOSE);
        }
    }

    private void serve() throws InterruptedException {
        Optional<HeldPrompts> taken;
        try {
            taken = take();
        } finally {
            queue.returnCredit(width);
        }
        if (taken.isPresent()) {
            hold(taken.get());
        }
    }

    private Optional<HeldPrompts> take() throws InterruptedException {
        while (!queue.isClosed()) {
            try {
                var joined = join();
                var records = joined.poll(queue::isClosed);
                if (!records.isEmpty()) {
                    return Optional.of(held(joined, records));
                }
                if (joined.isLost()) {
                    leave(Duration.ZERO);
                    members.awaitCluster();
                } else if (joined.isSpent()) {
                    leave(CLOSE);
                }
            } catch (KafkaException away) {
                Refusal.throwIfFinal(away);
                LOG.warn("taking prompts: {}", away.getMessage());
                Thread.sleep(PAUSE);
            }
        }
        return Optional.empty();
    }

    private Membership join() {
        var joined = membership.orElseGet(() -> new Membership(members.join(width)));
        membership = Optional.of(joined);
        return joined;
    }

    private void leave(Duration patience) {
        var left = membership;
        membership = Optional.empty();
        left.ifPresent(joined -> joined.leave(patience));
    }

    private HeldPrompts held(Membership joined, ConsumerRecords<String, byte[]> records) {
        var held = joined.held();
        records.forEach(record -> held.add(record, begin(record)));
        return held;
    }

    private CompletableFuture<Void> begin(ConsumerRecord<String, byte[]> record) {
        var source = SourceRecord.of(record);
        int deliveries = record.deliveryCount().orElse((short) 1);
        if (deliveries >= group.deliveries()) {
            return desk.refuse(
                    "prompt: got " + deliveries + " deliveries without an answer, expected fewer than "
                            + group.deliveries(),
                    source);
        }
        return desk.answer(source);
    }

    private void hold(HeldPrompts held) throws InterruptedException {
        var renewal = group.lock().dividedBy(SIGNS_OF_LIFE);
        var look = renewal.compareTo(LOOK) < 0 ? renewal : LOOK;
        for (long looks = 1; !held.isEmpty(); looks++) {
            try {
                held.answers().get(look.toMillis(), TimeUnit.MILLISECONDS);
                held.release();
            } catch (TimeoutException stillWriting) {
                if (membership.isPresent() && membership.get().spins()) {
                    held.release();
                    leave(Duration.ZERO);
                } else if (looks % renewal.dividedBy(look) == 0) {
                    held.renew();
                }
            } catch (ExecutionException failed) {
                held.release();
                rethrow(failed.getCause());
            }
        }
    }

    /// What was cancelled because the generator ends is no failure.
    private static void rethrow(@Nullable Throwable cause) {
        if (!(cause instanceof CancellationException)) {
            throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
        }
    }
}

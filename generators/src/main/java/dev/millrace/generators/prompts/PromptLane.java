package dev.millrace.generators.prompts;

import dev.millrace.generators.answering.AnswerDesk;
import dev.millrace.generators.answering.DecodeQueue;
import dev.millrace.generators.publishing.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes prompts one after another: waits for credit, takes one, holds it while it is answered, acknowledges it. A
/// generator has several lanes, because a member of a share group gets nothing new while it holds something.
public final class PromptLane implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PromptLane.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final int SIGNS_OF_LIFE = 3;

    private final ShareConsumer<String, byte[]> member;
    private final ShareGroup group;
    private final DecodeQueue queue;
    private final AnswerDesk desk;
    private final CountDownLatch ending;

    /// @param member of the group, for this lane alone, which closes it
    /// @param group the group
    /// @param queue where credit comes from
    /// @param desk where prompts go
    /// @param ending at zero once the generator ends
    public PromptLane(
            ShareConsumer<String, byte[]> member,
            ShareGroup group,
            DecodeQueue queue,
            AnswerDesk desk,
            CountDownLatch ending) {
        this.member = member;
        this.group = group;
        this.queue = queue;
        this.desk = desk;
        this.ending = ending;
    }

    /// Takes prompts until the generator ends, then releases what is not answered.
    ///
    /// @throws org.apache.kafka.common.KafkaException if the cluster refuses it for good
    @Override
    public void run() {
        try {
            while (queue.awaitCredit()) {
                serveNext();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            member.close(CLOSE);
        }
    }

    private void serveNext() throws InterruptedException {
        Optional<HeldPrompt> taken = Optional.empty();
        CompletableFuture<Void> answer = new CompletableFuture<>();
        try {
            taken = take();
            if (taken.isPresent()) {
                answer = begin(taken.get());
            }
        } finally {
            queue.returnCredit();
        }
        if (taken.isPresent()) {
            hold(taken.get(), answer);
        }
    }

    private Optional<HeldPrompt> take() throws InterruptedException {
        while (ending.getCount() > 0) {
            try {
                for (var record : member.poll(POLL)) {
                    return Optional.of(new HeldPrompt(member, record));
                }
            } catch (KafkaException away) {
                Refusal.throwIfFinal(away);
                LOG.warn("taking prompts: {}", away.getMessage());
                ending.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        return Optional.empty();
    }

    private CompletableFuture<Void> begin(HeldPrompt prompt) {
        if (prompt.deliveries() >= group.deliveries()) {
            return desk.refuse(
                    "prompt: got " + prompt.deliveries() + " deliveries without an answer, expected fewer than "
                            + group.deliveries(),
                    prompt.source());
        }
        return desk.answer(prompt.source());
    }

    private void hold(HeldPrompt prompt, CompletableFuture<Void> answer) throws InterruptedException {
        long pause = group.lock().toMillis() / SIGNS_OF_LIFE;
        while (true) {
            try {
                answer.get(pause, TimeUnit.MILLISECONDS);
                prompt.accept();
                return;
            } catch (TimeoutException stillWriting) {
                prompt.renew();
            } catch (CancellationException ended) {
                prompt.release();
                return;
            } catch (ExecutionException failed) {
                prompt.release();
                rethrow(failed.getCause());
                return;
            }
        }
    }

    /// The generator's end reaches what depends on a cancelled answer as its cause.
    private static void rethrow(@Nullable Throwable cause) {
        if (cause instanceof CancellationException) {
            return;
        }
        throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}

package dev.millrace.generators.answering;

import dev.millrace.generators.decoding.Assignment;
import dev.millrace.messages.rollout.RolloutGroup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// Between those who take prompts and the decode loop: prompts one way, credit for as many as there are free slots the
/// other way. For use by several threads.
///
/// How many responses a prompt asks for is known only once it was taken; until then the last one's group size stands
/// for it, and for the first prompt of all, every slot.
public final class DecodeQueue {
    private final Deque<PendingAnswer> waiting = new ArrayDeque<>();
    private final NavigableMap<Integer, Integer> asking = new TreeMap<>();
    private int expectedResponses = Integer.MAX_VALUE;
    private long freeSlots;
    private int credits;
    private boolean news;
    private boolean closed;

    /// Waits until some prompts may be taken: each would find a free slot for one of its responses. Who asks for many
    /// is served before who asks for few. The credit must be returned once the prompts are submitted, or were not
    /// got.
    ///
    /// @param prompts how many
    /// @return false if the queue is closed
    public synchronized boolean awaitCredit(int prompts) throws InterruptedException {
        asking.merge(prompts, 1, Integer::sum);
        while (!closed
                && !(fits(prompts)
                        && asking.tailMap(prompts, false).keySet().stream().noneMatch(this::fits))) {
            wait();
        }
        asking.merge(prompts, -1, Integer::sum);
        asking.values().removeIf(count -> count == 0);
        credits += prompts;
        notifyAll();
        return !closed;
    }

    private boolean fits(int prompts) {
        return freeSlots - (long) (credits + prompts - 1) * expectedResponses > 0;
    }

    /// Gives credit back.
    public synchronized void returnCredit(int prompts) {
        credits -= prompts;
        notifyAll();
    }

    /// Whether it was closed.
    public synchronized boolean isClosed() {
        return closed;
    }

    /// Takes a prompt for the decode loop.
    ///
    /// @return completed with its group; cancelled if the generator ends first
    public synchronized CompletableFuture<RolloutGroup> submit(Assignment assignment) {
        var answer = new PendingAnswer(assignment, new CompletableFuture<>());
        if (closed) {
            answer.group().cancel(false);
        } else {
            waiting.add(answer);
            expectedResponses = answer.responses();
            freeSlots -= answer.responses();
            signal();
        }
        return answer.group();
    }

    /// Hands out what can be answered with a policy version, in order; what was issued later than it waits for newer
    /// weights, so that no response is staler than its prompt allows.
    synchronized List<PendingAnswer> take(long version) {
        List<PendingAnswer> ready = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.getFirst().earliestVersion() <= version) {
            ready.add(waiting.removeFirst());
        }
        return ready;
    }

    /// How many prompts wait to be handed out.
    synchronized int waiting() {
        return waiting.size();
    }

    /// Says how many slots neither hold a response nor are promised to one that the decode loop has.
    public synchronized void offer(int spareSlots) {
        freeSlots = spareSlots
                - waiting.stream().mapToLong(PendingAnswer::responses).sum();
        notifyAll();
    }

    /// Wakes up who waits in [#awaitNews].
    public synchronized void signal() {
        news = true;
        notifyAll();
    }

    /// Waits for a prompt, a [#signal], or the end.
    public synchronized void awaitNews() throws InterruptedException {
        while (!news && !closed) {
            wait();
        }
        news = false;
    }

    /// Ends it: nobody waits any longer, and what was not handed out is cancelled.
    public void close() {
        List<PendingAnswer> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(waiting);
            waiting.clear();
            notifyAll();
        }
        left.forEach(answer -> answer.group().cancel(false));
    }
}

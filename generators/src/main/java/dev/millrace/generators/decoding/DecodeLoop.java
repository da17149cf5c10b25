package dev.millrace.generators.decoding;

import dev.millrace.messages.prompt.Sampling;
import dev.millrace.policy.network.DecodeSettings;
import dev.millrace.policy.network.DecodedTokens;
import dev.millrace.policy.network.PreparedWeights;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.verifier.request.FinishReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes the responses of many prompts at once, in the slots of one decoder. A slot is refilled as soon as its
/// response ends; siblings share the reading of their prompt; new weights are taken between calls and drop nothing.
///
/// Tokens that were drawn after the end of a response, within the same call, are thrown away. Not for use by two
/// threads at a time.
public final class DecodeLoop {
    private final SlotDecoder decoder;
    private final DecodeRules rules;
    private final Function<int[], String> text;
    private final @Nullable LiveResponse[] slots;
    private final Deque<LiveGroup> waiting = new ArrayDeque<>();
    private long version;
    private int live;
    private long tokens;
    private long dropped;
    private long steps;

    /// Makes a loop with nothing to do.
    ///
    /// @param decoder draws the tokens; stays the caller's to close
    /// @param rules when responses end, and the seed
    /// @param text turns a response's tokens into text
    public DecodeLoop(SlotDecoder decoder, DecodeRules rules, Function<int[], String> text) {
        this.decoder = decoder;
        this.rules = rules;
        this.text = text;
        this.slots = new LiveResponse[decoder.slots()];
        this.version = rules.firstVersion();
    }

    /// The most tokens of prompt and response together.
    public int capacity() {
        return decoder.capacity();
    }

    /// Takes a prompt; its siblings start as slots become free.
    ///
    /// @throws IllegalArgumentException if the prompt is empty, or leaves no room for a response
    public void submit(Assignment assignment) {
        var length = assignment.promptTokenIds().length;
        if (length == 0 || length >= capacity()) {
            throw new IllegalArgumentException("prompt: got " + length + " tokens, expected 1 to " + (capacity() - 1)
                    + ", fewer than the context's " + capacity());
        }
        waiting.add(new LiveGroup(assignment, ResponseEnd.of(rules.endOfSequence(), assignment, capacity())));
    }

    /// How many more responses could be written at once than there are, written or waiting; never negative.
    public int spareSlots() {
        var claimed = live + waiting.stream().mapToInt(LiveGroup::waiting).sum();
        return Math.max(0, slots.length - claimed);
    }

    /// How many responses can be written at once.
    public int slots() {
        return slots.length;
    }

    /// How many responses are being written.
    public int active() {
        return live;
    }

    /// How many prompts have responses that wait for a slot.
    public int promptsWaiting() {
        return waiting.size();
    }

    /// Whether nothing is live and nothing waits.
    public boolean isIdle() {
        return live == 0 && waiting.isEmpty();
    }

    /// What was done so far.
    public DecodeWork work() {
        return new DecodeWork(tokens, dropped, steps);
    }

    /// How many tokens the cache has room for now.
    public long cacheTokens() {
        return decoder.cacheTokens();
    }

    /// The version that the next tokens will carry.
    public long version() {
        return version;
    }

    /// Goes on with other weights; what is in flight is kept.
    ///
    /// @param newVersion their policy version
    /// @param weights made ready by the decoder
    public void useWeights(long newVersion, PreparedWeights weights) {
        decoder.use(weights);
        version = newVersion;
    }

    /// Fills free slots, draws the next few tokens of every live response, and hands out the groups that are done.
    public List<FinishedGroup> advance() {
        fillSlots();
        if (live == 0) {
            return List.of();
        }
        var drawn = decoder.step(uniforms());
        steps += drawn.tokenIds().length;
        List<FinishedGroup> finished = new ArrayList<>();
        for (int slot = 0; slot < slots.length; slot++) {
            var response = slots[slot];
            if (response != null) {
                take(drawn, slot, response).ifPresent(finished::add);
            }
        }
        return finished;
    }

    private void fillSlots() {
        while (!waiting.isEmpty() && live < slots.length) {
            var group = waiting.getFirst();
            var responses = group.start(Math.min(group.waiting(), slots.length - live), rules.seed());
            var taken = new int[responses.size()];
            for (int i = 0, slot = 0; i < taken.length; slot++) {
                if (slots[slot] == null) {
                    slots[slot] = responses.get(i);
                    taken[i++] = slot;
                }
            }
            live += taken.length;
            var assignment = group.assignment();
            decoder.admit(
                    assignment.promptTokenIds(),
                    taken,
                    settings(assignment.prompt().sampling()));
            if (group.waiting() == 0) {
                waiting.removeFirst();
            }
        }
    }

    private static DecodeSettings settings(Sampling sampling) {
        return new DecodeSettings(sampling.temperature(), sampling.topP(), sampling.topK());
    }

    private float[][] uniforms() {
        var uniforms = new float[steps()][slots.length];
        for (int slot = 0; slot < slots.length; slot++) {
            var response = slots[slot];
            if (response != null) {
                for (int step = 0; step < uniforms.length; step++) {
                    uniforms[step][slot] = response.uniform(step);
                }
            }
        }
        return uniforms;
    }

    /// No more than the response that may go on for longest can take.
    private int steps() {
        return Arrays.stream(slots).filter(Objects::nonNull).mapToInt(LiveResponse::remaining).max().stream()
                .map(remaining -> Math.min(remaining, rules.stepsPerCall()))
                .findFirst()
                .orElse(0);
    }

    private Optional<FinishedGroup> take(DecodedTokens drawn, int slot, LiveResponse response) {
        for (int step = 0; step < drawn.tokenIds().length; step++) {
            tokens++;
            var end = response.append(drawn.tokenIds()[step][slot], drawn.logProbs()[step][slot], version);
            if (end.isPresent()) {
                dropped += drawn.tokenIds().length - step - 1;
                return finish(slot, response, end.get());
            }
        }
        return Optional.empty();
    }

    private Optional<FinishedGroup> finish(int slot, LiveResponse response, FinishReason reason) {
        decoder.release(slot);
        slots[slot] = null;
        live--;
        var group = response.group();
        var complete = group.finish(response.sibling(), response.finish(reason, text));
        return complete ? Optional.of(new FinishedGroup(group.assignment(), group.rollouts())) : Optional.empty();
    }
}

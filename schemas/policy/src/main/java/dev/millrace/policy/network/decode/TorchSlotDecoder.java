package dev.millrace.policy.network.decode;

import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.DecodeSettings;
import dev.millrace.policy.network.DecodedTokens;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.tensor.HostTensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A decoder on libtorch. Admitted prompts wait for the next step, which reads all of them in one call.
public final class TorchSlotDecoder implements SlotDecoder {
    private final CachedNetwork network;
    private final int slots;
    private final int capacity;
    private final SlotRows rows;
    /// By row; the first ones are live.
    private final List<SlotState> states = new ArrayList<>();

    /// Makes a decoder that has no weights yet.
    ///
    /// @param config the network
    /// @param compute where and how to compute
    /// @param slots how many responses can be live at once
    /// @param capacity tokens that a slot holds
    public TorchSlotDecoder(ModelConfig config, ComputeSettings compute, int slots, int capacity) {
        network = new CachedNetwork(config, compute, slots, capacity);
        this.slots = slots;
        this.capacity = capacity;
        rows = new SlotRows(slots);
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public void admit(int[] promptTokenIds, int[] free, DecodeSettings settings) {
        int length = promptTokenIds.length;
        if (length < 1 || length >= capacity) {
            throw new IllegalArgumentException(
                    "prompt: got " + length + " tokens, expected at least 1 and fewer than " + capacity);
        }
        var prompt = promptTokenIds.clone();
        for (int slot : free) {
            if (rows.isLive(slot)) {
                throw new IllegalStateException("slot " + slot + ": got a live one, expected a free one");
            }
            rows.admit(slot);
            states.add(new SlotState(prompt, settings));
        }
    }

    @Override
    public void release(int slot) {
        if (!rows.isLive(slot)) {
            throw new IllegalStateException("slot " + slot + ": got a free one, expected a live one");
        }
        int row = rows.release(slot);
        var last = states.removeLast();
        if (row < states.size()) {
            states.set(row, last);
        }
    }

    @Override
    public DecodedTokens step(float[][] uniforms) {
        var drawn = new DecodedTokens(new int[uniforms.length][slots], new float[uniforms.length][slots]);
        if (uniforms.length > 0 && rows.live() > 0) {
            moveCaches();
            readPrompts();
            draw(uniforms, drawn);
        }
        return drawn;
    }

    private void moveCaches() {
        var moves = rows.takeMoves();
        if (moves.rows().length > 0) {
            network.move(moves, Math.min(capacity, greatestPosition() + 1));
        }
    }

    private int greatestPosition() {
        return states.stream().mapToInt(SlotState::position).max().orElse(0);
    }

    private void readPrompts() {
        List<SlotState> waiting = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int row = 0; row < states.size(); row++) {
            if (!states.get(row).isRead()) {
                waiting.add(states.get(row));
                places.add(row);
            }
        }
        if (!waiting.isEmpty()) {
            network.prefill(PromptBatch.of(waiting, places));
            waiting.forEach(SlotState::markRead);
        }
    }

    private void draw(float[][] uniforms, DecodedTokens drawn) {
        int live = states.size();
        var numbers = new float[uniforms.length * live];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = uniforms[i / live][rows.slotOf(i % live)];
        }
        var result = network.decode(DecodePlan.of(states), numbers);
        for (int i = 0; i < numbers.length; i++) {
            int slot = rows.slotOf(i % live);
            drawn.tokenIds()[i / live][slot] = (int) result.tokens()[i];
            drawn.logProbs()[i / live][slot] = result.logProbs()[i];
        }
        for (int row = 0; row < live; row++) {
            states.get(row).advance(uniforms.length, drawn.tokenIds()[uniforms.length - 1][rows.slotOf(row)]);
        }
    }

    @Override
    public void load(Stream<HostTensor> weights) {
        network.load(weights);
    }

    @Override
    public void close() {
        network.close();
    }
}

package dev.millrace.policy.network.decode;

import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.DecodeSettings;
import dev.millrace.policy.network.DecodedTokens;
import dev.millrace.policy.network.PreparedWeights;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.tensor.HostTensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A decoder on libtorch. Admitted prompts wait for the next step, which reads those of a shelf in one call.
public final class TorchSlotDecoder implements SlotDecoder {
    /// Below this, what attention over absent places costs is less than what another shelf costs.
    private static final int FIRST_CAPACITY = 128;

    private final CachedNetwork network;
    private final int slots;
    private final int capacity;
    /// Capacities grow.
    private final List<Shelf> shelves = new ArrayList<>();

    /// Makes a decoder that has no weights yet.
    ///
    /// @param config the network
    /// @param compute where and how to compute
    /// @param slots how many responses can be live at once
    /// @param capacity tokens that a slot holds
    public TorchSlotDecoder(ModelConfig config, ComputeSettings compute, int slots, int capacity) {
        network = new CachedNetwork(config, compute);
        this.slots = slots;
        this.capacity = capacity;
        for (long tokens = FIRST_CAPACITY; tokens < capacity; tokens *= 2) {
            shelves.add(new Shelf(network, slots, (int) tokens));
        }
        shelves.add(new Shelf(network, slots, capacity));
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
    public long cacheTokens() {
        return shelves.stream()
                .mapToLong(shelf -> (long) shelf.allocated() * shelf.capacity())
                .sum();
    }

    @Override
    public void admit(int[] promptTokenIds, int[] free, DecodeSettings settings) {
        SlotDecoder.requirePrompt(promptTokenIds.length, capacity);
        var prompt = promptTokenIds.clone();
        for (int slot : free) {
            if (shelves.stream().anyMatch(shelf -> shelf.holds(slot))) {
                throw new IllegalStateException("slot " + slot + ": got a live one, expected a free one");
            }
            shelves.getFirst().admit(slot, new SlotState(prompt, settings));
        }
    }

    @Override
    public void release(int slot) {
        shelves.stream()
                .filter(shelf -> shelf.holds(slot))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("slot " + slot + ": got a free one, expected a live one"))
                .release(slot);
    }

    @Override
    public DecodedTokens step(float[][] uniforms) {
        var drawn = new DecodedTokens(new int[uniforms.length][slots], new float[uniforms.length][slots]);
        if (uniforms.length > 0 && shelves.stream().anyMatch(shelf -> shelf.live() > 0)) {
            arrange(uniforms.length);
            var live = shelves.stream().filter(shelf -> shelf.live() > 0).toList();
            live.forEach(Shelf::readPrompts);
            draw(live, uniforms, drawn);
        }
        return drawn;
    }

    /// What is longer than its shelf goes to the next.
    private void arrange(int steps) {
        for (int i = 0; i < shelves.size(); i++) {
            shelves.get(i).settle();
            if (i + 1 < shelves.size()) {
                shelves.get(i).handOver(shelves.get(i + 1), steps);
            }
        }
    }

    private void draw(List<Shelf> live, float[][] uniforms, DecodedTokens drawn) {
        int[] slotOf = live.stream()
                .flatMapToInt(shelf -> IntStream.range(0, shelf.live()).map(shelf::slotOf))
                .toArray();
        int rows = slotOf.length;
        var numbers = new float[uniforms.length * rows];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = uniforms[i / rows][slotOf[i % rows]];
        }
        var result = network.decode(
                DecodePlan.of(live), numbers, live.stream().map(Shelf::cache).toList());
        for (int i = 0; i < numbers.length; i++) {
            int slot = slotOf[i % rows];
            drawn.tokenIds()[i / rows][slot] = (int) result.tokens()[i];
            drawn.logProbs()[i / rows][slot] = result.logProbs()[i];
        }
        int[] last = drawn.tokenIds()[uniforms.length - 1];
        for (var shelf : live) {
            shelf.advance(uniforms.length, last);
        }
    }

    @Override
    public PreparedWeights prepare(Stream<HostTensor> weights) {
        return network.prepare(weights);
    }

    @Override
    public void use(PreparedWeights weights) {
        if (!(weights instanceof DeviceWeights device)) {
            throw new IllegalArgumentException(
                    "weights: got " + weights.getClass().getSimpleName() + ", expected those of this decoder");
        }
        network.use(device);
    }

    @Override
    public void close() {
        network.close();
    }
}

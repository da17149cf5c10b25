package dev.millrace.policy.network.vector;

import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.DecodeSettings;
import dev.millrace.policy.network.DecodedTokens;
import dev.millrace.policy.network.PreparedWeights;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.tensor.HostTensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A decoder in float32 on the processor. Each thread takes some slots through all layers and all steps of a
/// call, so threads wait for one another once a call. What a slot draws depends on its weights, tokens and
/// uniform numbers alone, to the bit: not on other slots, on threads, or on how many steps a call takes.
public final class VectorSlotDecoder implements SlotDecoder {
    /// Bytes of weights that stay in the cache between two tasks.
    private static final long CACHED = 4 << 20;

    private static final int MOST_ROWS = 32;

    private final ModelConfig config;
    private final Blocks blocks;
    private final int capacity;
    private final Workers workers;
    private final @Nullable LiveSlot[] slots;
    private @Nullable VectorWeights weights;

    /// Makes a decoder that has no weights yet.
    ///
    /// @param config the network
    /// @param threads that compute
    /// @param slots how many responses can be live at once
    /// @param capacity tokens that a slot holds
    public VectorSlotDecoder(ModelConfig config, int threads, int slots, int capacity) {
        this.config = config;
        this.capacity = capacity;
        this.slots = new LiveSlot[slots];
        blocks = new Blocks(KeyValues.Shape.of(config), slots);
        workers = new Workers(config, threads);
    }

    /// Whether this virtual machine was started with `--add-modules jdk.incubator.vector`.
    public static boolean isAvailable() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    @Override
    public int slots() {
        return slots.length;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public long cacheTokens() {
        Set<float[]> blocks = Collections.newSetFromMap(new IdentityHashMap<>());
        live().filter(LiveSlot::isRead).flatMap(slot -> slot.cache().blocks()).forEach(blocks::add);
        return (long) blocks.size() * KeyValues.BLOCK;
    }

    @Override
    public void admit(int[] promptTokenIds, int[] free, DecodeSettings settings) {
        SlotDecoder.requirePrompt(promptTokenIds.length, capacity);
        var prompt = new LiveSlot.Prompt(promptTokenIds.clone());
        for (int slot : free) {
            if (slots[slot] != null) {
                throw new IllegalStateException("slot " + slot + ": got a live one, expected a free one");
            }
            slots[slot] = new LiveSlot(slot, prompt, settings);
        }
    }

    @Override
    public void release(int slot) {
        var released = slots[slot];
        if (released == null) {
            throw new IllegalStateException("slot " + slot + ": got a free one, expected a live one");
        }
        if (released.isRead()) {
            released.cache().free();
        }
        slots[slot] = null;
    }

    @Override
    public DecodedTokens step(float[][] uniforms) {
        var drawn = new DecodedTokens(new int[uniforms.length][slots.length], new float[uniforms.length][slots.length]);
        var live = live().toList();
        if (!live.isEmpty()) {
            var used = Objects.requireNonNull(weights, "weights: got none, expected some before the first step");
            readPrompts(live, used);
            int rows = rowsOfATask(live.size(), used);
            int tasks = (live.size() + rows - 1) / rows;
            workers.each(tasks, (worker, task) -> {
                var some = live.subList(task * rows, Math.min(live.size(), (task + 1) * rows));
                draw(worker, used, some, uniforms, drawn);
            });
        }
        return drawn;
    }

    /// Few rows, so that their keys and values stay in the processor's cache over all steps of a call; more
    /// where weights do not, since each task reads them anew.
    private int rowsOfATask(int live, VectorWeights used) {
        long perWeights = Matrix.ROWS * (1 + used.bytes() / CACHED);
        int perThread = (live + workers.threads() - 1) / workers.threads();
        return (int) Math.min(Math.min(perWeights, MOST_ROWS), perThread);
    }

    private void readPrompts(List<LiveSlot> live, VectorWeights used) {
        var prompts = live.stream()
                .map(LiveSlot::unread)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var read = new KeyValues[prompts.size()];
        workers.each(
                read.length,
                (worker, i) -> read[i] = prompts.get(i).read(worker.rows(), used, KeyValues.empty(blocks)));
        for (var slot : live) {
            if (slot.unread() != null) {
                slot.begin(read[prompts.indexOf(slot.unread())]);
            }
        }
    }

    private void draw(
            Workers.Worker worker, VectorWeights used, List<LiveSlot> some, float[][] uniforms, DecodedTokens drawn) {
        int stride = Lanes.padded(config.dimensions().vocabulary());
        for (int step = 0; step < uniforms.length; step++) {
            var rows = worker.rows();
            rows.clear();
            for (var slot : some) {
                rows.add(slot.lastToken(), Math.min(slot.position(), capacity - 1), slot.cache());
            }
            rows.forward(used);
            var logits = rows.logits(used);
            for (int row = 0; row < some.size(); row++) {
                var slot = some.get(row);
                var token = worker.draw().draw(logits, row * stride, slot.settings(), uniforms[step][slot.slot()]);
                slot.append(token.token());
                drawn.tokenIds()[step][slot.slot()] = token.token();
                drawn.logProbs()[step][slot.slot()] = token.logProb();
            }
        }
    }

    private Stream<LiveSlot> live() {
        return Arrays.stream(slots).filter(Objects::nonNull);
    }

    @Override
    public PreparedWeights prepare(Stream<HostTensor> tensors) {
        return VectorWeights.of(config, tensors);
    }

    @Override
    public void use(PreparedWeights prepared) {
        if (!(prepared instanceof VectorWeights own)) {
            throw new IllegalArgumentException(
                    "weights: got " + prepared.getClass().getSimpleName() + ", expected those of this decoder");
        }
        weights = own;
    }

    @Override
    public void close() {
        workers.close();
    }
}

package dev.millrace.generators.decoding;

import dev.millrace.policy.network.DecodeSettings;
import dev.millrace.policy.network.DecodedTokens;
import dev.millrace.policy.network.PreparedWeights;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.tensor.HostTensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws tokens by a rule instead of a network; the log-probability of a token is minus its random number. It checks
/// what a decoder may expect of its caller.
public final class ScriptedDecoder implements SlotDecoder {
    private final Script script;
    private final int capacity;
    private final int[] @Nullable [] prompts;
    private final int[] positions;
    private final List<String> events = new ArrayList<>();

    /// @param slots how many
    /// @param capacity tokens a slot holds
    /// @param script which tokens it draws
    public ScriptedDecoder(int slots, int capacity, Script script) {
        this.script = script;
        this.capacity = capacity;
        this.prompts = new int[slots][];
        this.positions = new int[slots];
    }

    /// Which token comes next.
    @FunctionalInterface
    public interface Script {
        /// Draws it.
        ///
        /// @param promptTokenIds the prompt
        /// @param position index of the token in the response
        /// @param uniform its random number
        int token(int[] promptTokenIds, int position, float uniform);
    }

    /// What was asked of it: `admit FIRST_PROMPT_TOKEN x SIBLINGS`, `step COUNT`, `use`.
    public List<String> events() {
        return events;
    }

    @Override
    public int slots() {
        return prompts.length;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public void admit(int[] promptTokenIds, int[] slots, DecodeSettings settings) {
        events.add("admit " + promptTokenIds[0] + " x " + slots.length);
        for (int slot : slots) {
            if (prompts[slot] != null) {
                throw new IllegalStateException("slot " + slot + ": got a live one, expected a free one");
            }
            prompts[slot] = promptTokenIds;
            positions[slot] = 0;
        }
    }

    @Override
    public DecodedTokens step(float[][] uniforms) {
        events.add("step " + uniforms.length);
        var drawn = new DecodedTokens(new int[uniforms.length][slots()], new float[uniforms.length][slots()]);
        for (int step = 0; step < uniforms.length; step++) {
            for (int slot = 0; slot < slots(); slot++) {
                var prompt = prompts[slot];
                if (prompt != null) {
                    drawn.tokenIds()[step][slot] = script.token(prompt, positions[slot]++, uniforms[step][slot]);
                    drawn.logProbs()[step][slot] = -uniforms[step][slot];
                }
            }
        }
        return drawn;
    }

    @Override
    public void release(int slot) {
        if (prompts[slot] == null) {
            throw new IllegalStateException("slot " + slot + ": got a free one, expected a live one");
        }
        prompts[slot] = null;
    }

    @Override
    public long cacheTokens() {
        return (long) slots() * capacity;
    }

    @Override
    public PreparedWeights prepare(Stream<HostTensor> weights) {
        weights.forEach(tensor -> {});
        return () -> {};
    }

    @Override
    public void use(PreparedWeights weights) {
        events.add("use");
    }

    @Override
    public void close() {}
}

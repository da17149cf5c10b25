package dev.millrace.policy.network.torch;

import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.network.TokenSequence;
import java.util.ArrayList;
import java.util.List;

/// Collects what a decoder draws, slot by slot.
final class DecodeRecord {
    private final List<List<Drawn>> slots = new ArrayList<>();

    DecodeRecord(int count) {
        for (int slot = 0; slot < count; slot++) {
            slots.add(new ArrayList<>());
        }
    }

    void step(SlotDecoder decoder, float[][] uniforms) {
        var drawn = decoder.step(uniforms);
        for (int step = 0; step < uniforms.length; step++) {
            for (int slot = 0; slot < slots.size(); slot++) {
                slots.get(slot).add(new Drawn(drawn.tokenIds()[step][slot], drawn.logProbs()[step][slot]));
            }
        }
    }

    /// Begins a slot anew.
    void clear(int slot) {
        slots.get(slot).clear();
    }

    Response of(int[] prompt, int slot) {
        var drawn = slots.get(slot);
        var logProbs = new double[drawn.size()];
        for (int i = 0; i < logProbs.length; i++) {
            logProbs[i] = drawn.get(i).logProb();
        }
        int[] tokens = drawn.stream().mapToInt(Drawn::token).toArray();
        return new Response(new TokenSequence(prompt, tokens), logProbs);
    }

    /// A token and its log-probability.
    record Drawn(int token, float logProb) {}

    /// What a slot holds.
    record Response(TokenSequence sequence, double[] logProbs) {}
}

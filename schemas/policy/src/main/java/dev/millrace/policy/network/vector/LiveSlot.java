package dev.millrace.policy.network.vector;

import dev.millrace.policy.network.DecodeSettings;
import org.jspecify.annotations.Nullable;

/// A response that is being written.
final class LiveSlot {
    private final int slot;
    private final DecodeSettings settings;
    private int lastToken;
    private int position;
    private @Nullable Prompt prompt;
    private @Nullable KeyValues cache;

    LiveSlot(int slot, Prompt prompt, DecodeSettings settings) {
        this.slot = slot;
        this.settings = settings;
        this.prompt = prompt;
        // The last token of the prompt is the first that a step takes.
        position = prompt.tokens().length - 1;
        lastToken = prompt.tokens()[position];
    }

    int slot() {
        return slot;
    }

    DecodeSettings settings() {
        return settings;
    }

    /// The token that the next step takes.
    int lastToken() {
        return lastToken;
    }

    /// Where it stands, from 0.
    int position() {
        return position;
    }

    /// What is still to be read before the first step, by all siblings at once.
    @Nullable
    Prompt unread() {
        return prompt;
    }

    /// Goes on from what was read of the prompt.
    void begin(KeyValues read) {
        cache = read.fork(position);
        prompt = null;
    }

    KeyValues cache() {
        if (cache == null) {
            throw new IllegalStateException("slot " + slot + ": got no cache, expected a prompt that was read");
        }
        return cache;
    }

    boolean isRead() {
        return cache != null;
    }

    void append(int token) {
        lastToken = token;
        position++;
    }

    /// What siblings share.
    ///
    /// @param tokens at least one
    record Prompt(int[] tokens) {
        /// Reads all but the last token.
        KeyValues read(Rows rows, VectorWeights weights, KeyValues empty) {
            for (int first = 0; first < tokens.length - 1; first += Rows.MOST) {
                rows.clear();
                for (int i = first; i < Math.min(tokens.length - 1, first + Rows.MOST); i++) {
                    rows.add(tokens[i], i, empty);
                }
                rows.forward(weights);
            }
            return empty;
        }
    }
}

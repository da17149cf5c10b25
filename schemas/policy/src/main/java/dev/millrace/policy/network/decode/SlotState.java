package dev.millrace.policy.network.decode;

import dev.millrace.policy.network.DecodeSettings;

/// What a live slot needs besides its cache.
final class SlotState {
    private final int[] prompt;
    private final DecodeSettings settings;
    private boolean read;
    private int lastToken;
    private int position;

    /// @param prompt shared with siblings, which are known by that
    /// @param settings how tokens are drawn
    SlotState(int[] prompt, DecodeSettings settings) {
        this.prompt = prompt;
        this.settings = settings;
        // The last token of the prompt is the first that a decode step takes, so there is nothing to read before it.
        read = prompt.length == 1;
        lastToken = prompt[prompt.length - 1];
        position = prompt.length - 1;
    }

    int[] prompt() {
        return prompt;
    }

    DecodeSettings settings() {
        return settings;
    }

    /// Whether all but the last token of the prompt are in the cache.
    boolean isRead() {
        return read;
    }

    void markRead() {
        read = true;
    }

    int lastToken() {
        return lastToken;
    }

    /// Where the last token stands, from 0.
    int position() {
        return position;
    }

    void advance(int steps, int token) {
        position += steps;
        lastToken = token;
    }
}

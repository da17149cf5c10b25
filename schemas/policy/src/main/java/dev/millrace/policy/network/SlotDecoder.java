package dev.millrace.policy.network;

import dev.millrace.policy.tensor.HostTensor;
import java.util.stream.Stream;

/// Draws tokens for many responses at once: each lives in a slot of a shared key/value cache, which is free for
/// another as soon as it ends. A token is a function of the weights, the tokens before it, and one uniform number
/// that the caller gives; there is no other randomness. Not for use by two threads at a time.
public interface SlotDecoder extends AutoCloseable {
    /// How many responses can be live at once.
    int slots();

    /// How many tokens, prompt and response together, a slot can hold.
    int capacity();

    /// How many tokens the key/value cache has room for now; it follows what is live.
    long cacheTokens();

    /// Puts one prompt into several free slots, one for each sibling; it is read once.
    ///
    /// @param promptTokenIds at least one, fewer than the capacity
    /// @param slots free slots, which become live
    /// @param settings how their tokens are drawn
    void admit(int[] promptTokenIds, int[] slots, DecodeSettings settings);

    /// Requires a prompt that leaves room for a response.
    ///
    /// @param length its tokens
    /// @param capacity of a slot
    /// @throws IllegalArgumentException if it is empty, or fills a slot
    static void requirePrompt(int length, int capacity) {
        if (length < 1 || length >= capacity) {
            throw new IllegalArgumentException(
                    "prompt: got " + length + " tokens, expected at least 1 and fewer than " + capacity);
        }
    }

    /// Draws the next tokens of every live slot. A slot that reaches its capacity within the call draws tokens that
    /// mean nothing from there on.
    ///
    /// @param uniforms `[steps][slots]` in [0, 1): the random number for each token; those of idle slots are
    ///     not read
    /// @return the tokens and their log-probabilities
    DecodedTokens step(float[][] uniforms);

    /// Ends a response: the slot is free.
    ///
    /// @param slot a live slot
    void release(int slot);

    /// Makes weights ready to be used. May run on another thread while steps are taken.
    ///
    /// @param weights every tensor of the layout of a policy, in layout order, of any element type
    /// @return for [#use]; the caller closes it if it is not used
    /// @throws IllegalArgumentException if they do not fit the network
    PreparedWeights prepare(Stream<HostTensor> weights);

    /// Replaces the weights by an exchange of references; what is in flight goes on with its cache as it is.
    ///
    /// @param weights made ready by this decoder, which closes them
    void use(PreparedWeights weights);

    /// Makes weights ready and uses them.
    ///
    /// @param weights every tensor of the layout of a policy, in layout order, of any element type
    /// @throws IllegalArgumentException if they do not fit the network; those before stay in use
    default void load(Stream<HostTensor> weights) {
        use(prepare(weights));
    }

    /// Frees the native memory.
    @Override
    void close();
}

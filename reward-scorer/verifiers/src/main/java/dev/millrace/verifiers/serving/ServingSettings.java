package dev.millrace.verifiers.serving;

import dev.millrace.verifiers.serving.question.Unscored;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/// How a server offers a verifier.
///
/// @param name of the verifier
/// @param address where it listens; port 0 is a free one
/// @param token what requests must show; required beyond this machine
/// @param capacity how much it takes at once
/// @param openRlhf what verdicts without a reward are worth in OpenRLHF's dialect
/// @param slime what they are worth in slime's
/// @param endings special tokens that are not part of a response at whose end they stand
public record ServingSettings(
        String name,
        InetSocketAddress address,
        Optional<String> token,
        Capacity capacity,
        Unscored openRlhf,
        Unscored slime,
        List<String> endings) {
    /// The special tokens with which the models that people train end a turn.
    public static final List<String> ENDINGS =
            List.of("<|im_end|>", "<|endoftext|>", "<|eot_id|>", "<|end_of_text|>", "</s>", "<end_of_turn>", "<eos>");

    /// @throws IllegalArgumentException if the host is unknown, or others may ask without a token
    public ServingSettings {
        endings = List.copyOf(endings);
        if (address.isUnresolved()) {
            throw new IllegalArgumentException(
                    "host: got '" + address.getHostString() + "', expected a name or address of this machine");
        }
        if (token.isEmpty() && !address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("host: got '" + address.getHostString()
                    + "' without a token, expected one, as others than this machine may ask");
        }
    }

    /// How much a server takes at once.
    ///
    /// @param bodyBytes most bytes of a request
    /// @param concurrency requests judged at once; no other body is in memory
    /// @param waiting requests that wait for their turn; what comes beyond gets an error
    public record Capacity(int bodyBytes, int concurrency, int waiting) {
        /// 64 MiB, 16 at once, 1,024 that wait.
        public static final Capacity DEFAULT = new Capacity(64 << 20, 16, 1_024);

        /// @throws IllegalArgumentException if a request can be nothing or none can be judged
        public Capacity {
            if (bodyBytes < 1 || concurrency < 1 || waiting < 0) {
                throw new IllegalArgumentException("capacity: got " + bodyBytes + " bytes, " + concurrency
                        + " at once, " + waiting + " waiting, expected >= 1, >= 1, >= 0");
            }
        }
    }
}

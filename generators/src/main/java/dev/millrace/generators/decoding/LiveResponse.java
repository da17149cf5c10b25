package dev.millrace.generators.decoding;

import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.verifier.request.FinishReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A response that is being written.
final class LiveResponse {
    private final LiveGroup group;
    private final int sibling;
    private final long stream;
    private final List<VersionSpan> versions = new ArrayList<>();
    private int[] tokenIds = new int[32];
    private float[] logProbs = new float[32];
    private int length;

    LiveResponse(LiveGroup group, int sibling, long stream) {
        this.group = group;
        this.sibling = sibling;
        this.stream = stream;
    }

    LiveGroup group() {
        return group;
    }

    int sibling() {
        return sibling;
    }

    /// The random number for the token `ahead` of the next.
    float uniform(int ahead) {
        return Uniforms.at(stream, length + ahead);
    }

    /// The most tokens it may still get.
    int remaining() {
        return group.end().maxTokens() - length;
    }

    /// Takes the next token.
    ///
    /// @return why the response ends with it, if it does
    Optional<FinishReason> append(int tokenId, float logProb, long version) {
        if (length == tokenIds.length) {
            tokenIds = Arrays.copyOf(tokenIds, 2 * length);
            logProbs = Arrays.copyOf(logProbs, 2 * length);
        }
        if (versions.isEmpty() || versions.getLast().version() != version) {
            versions.add(new VersionSpan(length, version));
        }
        tokenIds[length] = tokenId;
        logProbs[length] = logProb;
        length++;
        return group.end().after(tokenId, length);
    }

    Rollout finish(FinishReason reason, Function<int[], String> text) {
        var written = Arrays.copyOf(tokenIds, length);
        return new Rollout(written, Arrays.copyOf(logProbs, length), versions, reason, text.apply(written));
    }
}

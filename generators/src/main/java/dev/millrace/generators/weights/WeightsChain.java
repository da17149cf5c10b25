package dev.millrace.generators.weights;

import dev.millrace.messages.weights.WeightsManifest;
import dev.millrace.policy.broadcast.EncodedWeights;
import dev.millrace.policy.broadcast.HeldWeights;
import dev.millrace.policy.broadcast.WeightsEncoding;
import dev.millrace.policy.broadcast.WeightsMismatchException;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.tensor.ElementType;
import java.util.Arrays;
import java.util.Optional;

/// Versions, each leading to the next: an anchor begins anew, a delta needs the version before it.
final class WeightsChain {
    private final ModelConfig config;
    private Optional<HeldWeights> held = Optional.empty();

    WeightsChain(ModelConfig config) {
        this.config = config;
    }

    /// Takes the next version.
    ///
    /// @throws WeightsMismatchException if it is a delta to another version than the one that is held, or
    ///     damaged
    /// @throws IllegalArgumentException if its manifest says what this program does not know
    void accept(CompleteWeights weights) {
        var manifest = weights.manifest();
        held = Optional.of(
                switch (encoding(manifest)) {
                    case WeightsEncoding.Dense() ->
                        new HeldWeights(
                                manifest.version(),
                                type(manifest.dtype()),
                                weights.chunks(),
                                manifest.digest(),
                                weights.digest().equals(manifest.digest()));
                    case WeightsEncoding.Delta delta -> after(weights, delta);
                });
    }

    private HeldWeights after(CompleteWeights weights, WeightsEncoding.Delta delta) {
        var manifest = weights.manifest();
        var base = held.orElseThrow(() -> new WeightsMismatchException(
                "base: got a delta to version " + delta.baseVersion() + ", expected that version to be held; none is"));
        var encoded = new EncodedWeights(
                type(manifest.dtype()), delta, manifest.digest(), weights.chunks(), manifest.bytes());
        return base.after(manifest.version(), encoded, delta);
    }

    /// The version that is held, checked.
    ///
    /// @throws WeightsMismatchException if size or digest is another; then none is held
    NewWeights decode() {
        var newest = held.orElseThrow();
        held = Optional.empty();
        var tensors = newest.decode(config).toList();
        held = Optional.of(newest);
        return new NewWeights(newest.version(), tensors);
    }

    private static WeightsEncoding encoding(WeightsManifest manifest) {
        boolean anchor = manifest.isAnchor();
        if (!manifest.encoding().equals(anchor ? WeightsManifest.DENSE : WeightsManifest.DELTA)) {
            throw new IllegalArgumentException("encoding: got '" + manifest.encoding() + "' with base version "
                    + manifest.baseVersion() + ", expected '" + WeightsManifest.DENSE + "' with "
                    + WeightsManifest.NO_BASE + " or '" + WeightsManifest.DELTA + "'");
        }
        return anchor ? new WeightsEncoding.Dense() : new WeightsEncoding.Delta(manifest.baseVersion());
    }

    private static ElementType type(String name) {
        return Arrays.stream(ElementType.values())
                .filter(type -> type.configName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("dtype: got '" + name + "', expected one of "
                        + Arrays.stream(ElementType.values())
                                .map(ElementType::configName)
                                .toList()));
    }
}

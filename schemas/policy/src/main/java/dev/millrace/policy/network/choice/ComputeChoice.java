package dev.millrace.policy.network.choice;

import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import java.util.List;

/// Where and how a network may compute. A choice that is open is settled by a trial, once: what it came to takes its
/// place, so that nobody has to measure again and come to something else.
///
/// @param device `cpu`, or `gpu0`, `gpu1` and so on
/// @param products element type of matrix products
/// @param attention how attention is computed
/// @param threads threads of one operation on the CPU
/// @param recompute whether a network that learns computes layers again on the way back; see [ComputeSettings]
public record ComputeChoice(
        String device, ProductChoice products, AttentionChoice attention, int threads, boolean recompute) {
    public ComputeChoice {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: got " + threads + ", expected at least 1");
        }
    }

    /// The choice that leaves nothing open.
    public static ComputeChoice of(ComputeSettings settings) {
        return new ComputeChoice(
                settings.device(),
                ProductChoice.of(settings.products()),
                AttentionChoice.of(settings.attention()),
                settings.threads(),
                settings.recompute());
    }

    /// Whether there is something to find out.
    public boolean isOpen() {
        return candidates().size() > 1;
    }

    /// All that it allows, bfloat16 before float32.
    public List<ComputeSettings> candidates() {
        return products.types().stream()
                .flatMap(type -> attention.paths().stream().map(path -> with(type, path)))
                .toList();
    }

    private ComputeSettings with(ElementType type, AttentionPath path) {
        return new ComputeSettings(device, type, path, threads, recompute);
    }

    /// The one way that it allows.
    ///
    /// @throws IllegalStateException if it is open
    public ComputeSettings settled() {
        if (isOpen()) {
            throw new IllegalStateException("compute: got an open choice, expected one that a trial has settled");
        }
        return candidates().getFirst();
    }

    /// Where nobody measures: float32 and fused attention, unless it does not allow them. The same on every machine.
    public ComputeSettings exact() {
        return with(products.types().getLast(), attention.paths().getFirst());
    }

    /// The same with another attention.
    public ComputeChoice with(AttentionChoice other) {
        return new ComputeChoice(device, products, other, threads, recompute);
    }

    /// The same with products and attention of another, where this leaves them open.
    public ComputeChoice orElse(ComputeChoice other) {
        return new ComputeChoice(
                device,
                products == ProductChoice.AUTO ? other.products : products,
                attention == AttentionChoice.AUTO ? other.attention : attention,
                threads,
                recompute);
    }
}

package dev.millrace.policy.network.choice;

import dev.millrace.policy.check.DecodingMemory;
import dev.millrace.policy.check.MemoryNeed;
import dev.millrace.policy.check.MemoryPart;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.device.Devices;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.vector.VectorSlotDecoder;
import dev.millrace.policy.tensor.ElementType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Where and how a network may compute. A choice that is open is settled by a trial, once: what it came to takes its
/// place, so that nobody has to measure again and come to something else.
///
/// @param engine what computes; a network that learns needs libtorch
/// @param device `cpu`, or `gpu0`, `gpu1` and so on
/// @param products element type of matrix products
/// @param attention how attention is computed
/// @param threads threads of one operation on the CPU
/// @param recompute whether a network that learns computes layers again on the way back; see [ComputeSettings]
public record ComputeChoice(
        EngineChoice engine,
        String device,
        ProductChoice products,
        AttentionChoice attention,
        int threads,
        boolean recompute) {
    /// Up to so many bytes of weights vector instructions were faster than libtorch.
    private static final long SMALL = 64L << 20;

    public ComputeChoice {
        if (engine == EngineChoice.VECTOR && !vectorFits(device, products)) {
            throw new IllegalArgumentException("engine: got vector with device " + device + " and products "
                    + products.name().toLowerCase(Locale.ROOT) + ", expected cpu and f32 or auto");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads: got " + threads + ", expected at least 1");
        }
    }

    /// The choice that leaves nothing open.
    public static ComputeChoice of(ComputeSettings settings) {
        return new ComputeChoice(
                EngineChoice.of(settings.engine()),
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

    /// All that it allows: vector instructions before libtorch, bfloat16 before float32.
    public List<ComputeSettings> candidates() {
        return switch (engine) {
            case TORCH -> torch().toList();
            case VECTOR -> List.of(ComputeSettings.vector(threads));
            case AUTO ->
                Stream.concat(mayVector() ? Stream.of(ComputeSettings.vector(threads)) : Stream.empty(), torch())
                        .toList();
        };
    }

    private boolean mayVector() {
        return vectorFits(device, products) && VectorSlotDecoder.isAvailable();
    }

    private static boolean vectorFits(String device, ProductChoice products) {
        return device.equals(Devices.CPU) && products != ProductChoice.BF16;
    }

    private Stream<ComputeSettings> torch() {
        return products.types().stream()
                .flatMap(type -> attention.paths().stream().map(path -> with(type, path)));
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
        return engine == EngineChoice.VECTOR
                ? ComputeSettings.vector(threads)
                : with(products.types().getLast(), attention.paths().getFirst());
    }

    /// The same with another attention.
    public ComputeChoice with(AttentionChoice other) {
        return new ComputeChoice(engine, device, products, other, threads, recompute);
    }

    /// The same with an engine, where this leaves it open: vector instructions for a network whose weights are
    /// small, if a quarter of Java's heap can hold all that writing takes; else libtorch.
    ///
    /// @param model the network
    /// @param slots responses at once
    /// @param tokens of a slot
    public ComputeChoice forWork(ModelConfig model, int slots, int tokens) {
        if (engine != EngineChoice.AUTO) {
            return this;
        }
        var chosen = mayVector() && isSmall(model, slots, tokens) ? EngineChoice.VECTOR : EngineChoice.TORCH;
        return new ComputeChoice(chosen, device, products, attention, threads, recompute);
    }

    private boolean isSmall(ModelConfig model, int slots, int tokens) {
        long needed = DecodingMemory.of(model, ComputeSettings.vector(threads), slots, tokens).stream()
                .mapToLong(MemoryPart::bytes)
                .sum();
        return Float.BYTES * MemoryNeed.parameters(model, Head.LANGUAGE) <= SMALL
                && needed <= Runtime.getRuntime().maxMemory() / 4;
    }

    /// The same with engine, products and attention of another, where this leaves them open.
    public ComputeChoice orElse(ComputeChoice other) {
        return new ComputeChoice(
                engine == EngineChoice.AUTO ? other.engine : engine,
                device,
                products == ProductChoice.AUTO ? other.products : products,
                attention == AttentionChoice.AUTO ? other.attention : attention,
                threads,
                recompute);
    }
}

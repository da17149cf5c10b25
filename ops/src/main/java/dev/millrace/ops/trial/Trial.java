package dev.millrace.ops.trial;

import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.choice.AttentionChoice;
import dev.millrace.policy.network.choice.ComputeChoice;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// What was tried, and how long it took.
///
/// @param seconds of each way to compute, in the order in which they were tried; at least one
public record Trial(Map<ComputeSettings, Double> seconds) {
    /// Above so many tokens of a response attention is fused: its memory is linear, and a trial would take long.
    static final int LONG = 2048;

    public Trial {
        seconds = new LinkedHashMap<>(seconds);
    }

    /// What there is to try: of long responses no plain attention, unless it is asked for.
    ///
    /// @param asked what is allowed
    /// @param longest tokens of the longest response
    public static ComputeChoice worthTrying(ComputeChoice asked, int longest) {
        var isLong = asked.attention() == AttentionChoice.AUTO && longest > LONG;
        return isLong ? asked.with(AttentionChoice.FUSED) : asked;
    }

    /// Tries everything that a choice allows.
    ///
    /// @param choice what is allowed
    /// @param work says how many seconds it takes with some settings; asked once for each
    public static Trial of(ComputeChoice choice, ToDoubleFunction<ComputeSettings> work) {
        Map<ComputeSettings, Double> seconds = new LinkedHashMap<>();
        choice.candidates().forEach(each -> seconds.put(each, work.applyAsDouble(each)));
        return new Trial(seconds);
    }

    /// The fastest settings that a choice allows; where it allows only one, nothing is tried.
    ///
    /// @param choice what is allowed
    /// @param work says how many seconds it takes with some settings; asked once for each
    public static ComputeSettings fastest(ComputeChoice choice, ToDoubleFunction<ComputeSettings> work) {
        return choice.isOpen() ? of(choice, work).fastest() : choice.settled();
    }

    /// What took the shortest time; of equal ones the first.
    public ComputeSettings fastest() {
        return seconds.entrySet().stream()
                .min(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    /// For people, for example `bf16, plain attention 0.12 s; f32, plain attention 0.20 s`, fastest first.
    public String text() {
        return seconds.entrySet().stream()
                .sorted(Comparator.comparingDouble(Map.Entry::getValue))
                .map(each -> String.format(Locale.ROOT, "%s %.3f s", name(each.getKey()), each.getValue()))
                .collect(Collectors.joining("; "));
    }

    /// For people, for example `bf16, plain attention`.
    public static String name(ComputeSettings compute) {
        var name = switch (compute.engine()) {
            case TORCH -> compute.products() + ", " + compute.attention() + " attention";
            case VECTOR -> compute.products() + ", vector instructions";
        };
        return name.toLowerCase(Locale.ROOT);
    }
}

package dev.millrace.generators;

import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.policy.tensor.ElementType;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// How a generator works.
///
/// @param slots responses written at once
/// @param slotTokens tokens of prompt and response together that a slot holds; 0: the model's context. The cache of
///     keys and values grows with `slots · slotTokens`
/// @param stepsPerCall tokens drawn for each response between two looks at finished responses, prompts and weights
/// @param promptsHeld prompts held at once, at most, in slots or with siblings still to be written
/// @param lockSeconds how long the broker waits for a sign of life before it gives a held prompt to another generator;
///     within the cluster's `group.share.{min,max}.record.lock.duration.ms`
/// @param deliveries how often a prompt may be taken before it is given up as a dead letter; at most the cluster's
///     `group.share.max.delivery.count.limit`
/// @param compute where and how to compute
public record GeneratorSettings(
        int slots,
        int slotTokens,
        int stepsPerCall,
        int promptsHeld,
        int lockSeconds,
        int deliveries,
        ComputeChoice compute) {
    /// 64 slots on half of the cores, in float32.
    public static final GeneratorSettings DEFAULT = new GeneratorSettings(
            64,
            0,
            4,
            96,
            30,
            10,
            ComputeChoice.of(new ComputeSettings("cpu", ElementType.F32, AttentionPath.FUSED, halfOfTheCores())));

    private static final int MOST_SINGLE_LANES = 16;
    private static final int WIDE_LANE = 8;

    public GeneratorSettings {
        check(slots >= 1, "slots", slots, ">= 1");
        check(slotTokens == 0 || slotTokens >= 2, "slotTokens", slotTokens, "0 for the model's context, or >= 2");
        check(stepsPerCall >= 1, "stepsPerCall", stepsPerCall, ">= 1");
        check(promptsHeld >= 1, "promptsHeld", promptsHeld, ">= 1");
        check(lockSeconds >= 1, "lockSeconds", lockSeconds, ">= 1");
        check(deliveries >= 2, "deliveries", deliveries, ">= 2");
    }

    /// The same, computing in another way.
    public GeneratorSettings computing(ComputeChoice other) {
        return new GeneratorSettings(slots, slotTokens, stepsPerCall, promptsHeld, lockSeconds, deliveries, other);
    }

    /// How many tokens a slot holds with a model of this context.
    ///
    /// @throws IllegalArgumentException if `slotTokens` is more than that
    public int capacity(int maxPositions) {
        check(slotTokens <= maxPositions, "slotTokens", slotTokens, "at most the model's context of " + maxPositions);
        return slotTokens == 0 ? maxPositions : slotTokens;
    }

    /// How many prompts each member of the share group takes at once: up to sixteen take one, which keeps slots filled
    /// where groups are large, the others eight, which keeps them filled where groups are small.
    List<Integer> laneWidths() {
        int single = Math.min(promptsHeld, MOST_SINGLE_LANES);
        return Stream.concat(
                        Collections.nCopies(single, 1).stream(),
                        Collections.nCopies((promptsHeld - single) / WIDE_LANE, WIDE_LANE).stream())
                .toList();
    }

    private static int halfOfTheCores() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private static void check(boolean holds, String name, int got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}

package dev.millrace.ops.report.choice;

import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.ops.inspection.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/// A reason to show a prompt, and the prompts that it speaks for.
///
/// @param reason in words
/// @param prompts the most telling first
record Angle(String reason, List<AskedPrompt> prompts) {
    private static final Comparator<AskedPrompt> LATEST = Comparator.comparingLong(AskedPrompt::step)
            .thenComparingLong(AskedPrompt::number)
            .reversed();
    private static final Comparator<AskedPrompt> EARLIEST =
            Comparator.comparingLong(AskedPrompt::step).thenComparingLong(AskedPrompt::number);

    /// All that say something of these prompts.
    static List<Angle> of(List<AskedPrompt> prompts) {
        List<Angle> angles = new ArrayList<>();
        var taken = prompts.stream().filter(AskedPrompt::wasTaken).toList();
        addCourse(angles, taken);
        addExtremes(angles, taken);
        for (var verdict : EnumSet.complementOf(EnumSet.of(VerdictKind.ACCEPTED, VerdictKind.REJECTED))) {
            add(angles, "verdict " + Words.of(verdict), prompts, each -> each.has(verdict), LATEST);
        }
        add(angles, "cut at the limit of tokens", prompts, AskedPrompt::wasCut, LATEST);
        addPurposes(angles, prompts);
        return angles;
    }

    private static void addPurposes(List<Angle> angles, List<AskedPrompt> prompts) {
        add(angles, "value-pretraining", prompts, each -> each.purpose() == Purpose.VALUE_PRETRAINING, LATEST);
        add(angles, "last evaluation", prompts, each -> each.purpose() == Purpose.EVALUATION, LATEST);
        add(angles, "first evaluation", prompts, each -> each.purpose() == Purpose.EVALUATION, EARLIEST);
    }

    private static void addCourse(List<Angle> angles, List<AskedPrompt> taken) {
        add(
                angles,
                "late step, siblings disagree",
                taken,
                each -> each.measures().disagree(),
                LATEST);
        add(angles, "early step", taken, _ -> true, EARLIEST);
        add(angles, "late step", taken, _ -> true, LATEST);
        add(angles, "filtered out by its step", taken, AskedPrompt::wasFiltered, LATEST);
    }

    private static void addExtremes(List<Angle> angles, List<AskedPrompt> taken) {
        Predicate<AskedPrompt> rewarded = each -> !Double.isNaN(each.measures().meanReward());
        Comparator<AskedPrompt> reward =
                Comparator.comparingDouble(each -> each.measures().meanReward());
        Comparator<AskedPrompt> longest =
                Comparator.comparingLong(each -> each.measures().longest());
        Comparator<AskedPrompt> shortest =
                Comparator.comparingLong(each -> each.measures().shortest());
        Comparator<AskedPrompt> versions =
                Comparator.comparingLong(each -> each.measures().versions());
        add(angles, "lowest mean reward", taken, rewarded, reward.thenComparing(LATEST));
        add(angles, "highest mean reward", taken, rewarded, reward.reversed().thenComparing(LATEST));
        add(angles, "longest response", taken, _ -> true, longest.reversed().thenComparing(LATEST));
        add(angles, "shortest response", taken, _ -> true, shortest.thenComparing(LATEST));
        add(
                angles,
                "written by several policy versions",
                taken,
                each -> each.measures().versions() > 0,
                versions.reversed().thenComparing(LATEST));
    }

    private static void add(
            List<Angle> angles,
            String reason,
            List<AskedPrompt> prompts,
            Predicate<AskedPrompt> such,
            Comparator<AskedPrompt> order) {
        var found = prompts.stream().filter(such).sorted(order).toList();
        if (!found.isEmpty()) {
            angles.add(new Angle(reason, found));
        }
    }

    /// One of a family's.
    static Angle family(String family, List<AskedPrompt> prompts) {
        Comparator<AskedPrompt> disagreeing =
                Comparator.comparing(each -> !each.measures().disagree());
        var ofFamily = prompts.stream()
                .filter(each -> each.family().equals(family))
                .sorted(disagreeing.thenComparing(LATEST))
                .limit(1)
                .toList();
        return new Angle(family.isEmpty() ? "without a family" : "family " + family, ofFamily);
    }
}

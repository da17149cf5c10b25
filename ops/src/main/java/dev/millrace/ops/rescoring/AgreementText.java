package dev.millrace.ops.rescoring;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.ops.inspection.Words;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// An agreement for a person.
///
/// @param agreement to be shown
/// @param verifier the second one's name
public record AgreementText(Agreement agreement, String verifier) {
    private static final String TALLY = "%-24s %10s %9s %10s %10s%n";

    /// All of it.
    public String text() {
        var text = new StringBuilder();
        var total = agreement.total();
        text.append(String.format(
                Locale.ROOT,
                "Verifier %s over %,d responses of %,d groups: the same verdict on %s%n%n",
                verifier,
                total.responses(),
                agreement.groups(),
                percent(total.agreement())));
        table(text);
        text.append(String.format(Locale.ROOT, "%n" + TALLY, "", "responses", "agree", "logged", "again"));
        tally(text, "mean reward", total);
        agreement.families().forEach((name, tally) -> tally(text, "  family " + named(name), tally));
        agreement.sources().forEach((name, tally) -> tally(text, "  source " + named(name), tally));
        changes(text);
        return text.toString().stripTrailing();
    }

    private void table(StringBuilder text) {
        text.append(String.format(Locale.ROOT, "%-16s", "logged \\ again"));
        for (var is : VerdictKind.values()) {
            text.append(String.format(Locale.ROOT, " %14s", Words.of(is)));
        }
        for (var was : VerdictKind.values()) {
            text.append(String.format(Locale.ROOT, "%n%-16s", Words.of(was)));
            for (var is : VerdictKind.values()) {
                text.append(String.format(Locale.ROOT, " %,14d", agreement.count(was, is)));
            }
        }
        text.append('\n');
    }

    private static void tally(StringBuilder text, String name, Tally tally) {
        text.append(String.format(
                Locale.ROOT,
                TALLY,
                name,
                String.format(Locale.ROOT, "%,d", tally.responses()),
                percent(tally.agreement()),
                mean(tally.logged().mean()),
                mean(tally.again().mean())));
    }

    private void changes(StringBuilder text) {
        long changed = agreement.total().responses() - agreement.total().agreeing();
        if (changed > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%,d verdicts changed, the first %d:%n",
                    changed,
                    agreement.changes().size()));
        }
        for (var change : agreement.changes()) {
            var problem = change.prompt().problem();
            text.append(String.format(
                    Locale.ROOT,
                    "%s sibling %d, problem %s, ground truth '%s': %s to %s%n    %s%n",
                    change.prompt().id().key(),
                    change.sibling(),
                    problem.id(),
                    problem.groundTruth(),
                    concluded(change.before()),
                    concluded(change.after()),
                    change.tail()));
        }
    }

    private static String concluded(Trajectory trajectory) {
        return Words.of(VerdictKind.of(trajectory.verdict())) + " '" + Words.conclusion(trajectory.verdict()) + "'";
    }

    private static String named(String name) {
        return name.isEmpty() ? "(none)" : name;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String mean(OptionalDouble mean) {
        return mean.isPresent() ? String.format(Locale.ROOT, "%.4f", mean.getAsDouble()) : "-";
    }
}

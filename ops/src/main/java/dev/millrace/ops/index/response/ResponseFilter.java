package dev.millrace.ops.index.response;

import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.verifier.request.FinishReason;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Which responses are looked for: those that fulfil all of it.
///
/// @param origin where the prompt comes from
/// @param outcome what came of the response
/// @param steps that took it in
/// @param lengths in tokens
/// @param rewards NaN where all are asked for
public record ResponseFilter(Origin origin, Outcome outcome, Span steps, Span lengths, Span rewards) {
    /// Every response.
    public static final ResponseFilter ALL = new ResponseFilter(Origin.ANY, Outcome.ANY, Span.ALL, Span.ALL, Span.ALL);

    /// Where a prompt comes from.
    ///
    /// @param prompt its number; empty: any
    /// @param purposes why it was issued; empty: any
    /// @param families of its problem; empty: any
    public record Origin(OptionalLong prompt, Set<Purpose> purposes, Set<String> families) {
        /// Every prompt.
        public static final Origin ANY = new Origin(OptionalLong.empty(), Set.of(), Set.of());

        public Origin {
            purposes = Set.copyOf(purposes);
            families = Set.copyOf(families);
        }
    }

    /// What came of a response.
    ///
    /// @param verdicts empty: any
    /// @param finishes why it ended; empty: any
    /// @param filtered whether the step left it out; empty: either
    /// @param mixed whether the rewards of its group differ; empty: either
    public record Outcome(
            Set<VerdictKind> verdicts,
            Set<FinishReason> finishes,
            Optional<Boolean> filtered,
            Optional<Boolean> mixed) {
        /// Every outcome.
        public static final Outcome ANY = new Outcome(Set.of(), Set.of(), Optional.empty(), Optional.empty());

        public Outcome {
            verdicts = Set.copyOf(verdicts);
            finishes = Set.copyOf(finishes);
        }
    }

    /// Whether a response is among them.
    boolean test(ResponseColumns responses, int row) {
        return hasOrigin(responses.groups(), responses.group(row))
                && hasOutcome(responses, row)
                && lengths.contains((double) responses.length(row))
                && rewards.contains(responses.reward(row));
    }

    private boolean hasOrigin(GroupColumns groups, int group) {
        return (origin.prompt().isEmpty() || origin.prompt().getAsLong() == groups.number(group))
                && isAmong(origin.purposes(), groups.purpose(group))
                && isAmong(origin.families(), groups.family(group))
                && (steps.equals(Span.ALL) || (groups.step(group) >= 0 && steps.contains((double) groups.step(group))));
    }

    private boolean hasOutcome(ResponseColumns responses, int row) {
        int group = responses.group(row);
        return isAmong(outcome.verdicts(), responses.verdict(row))
                && isAmong(outcome.finishes(), responses.finish(row))
                && outcome.filtered()
                        .map(wanted -> wanted == responses.groups().isFiltered(group))
                        .orElse(true)
                && outcome.mixed()
                        .map(wanted -> wanted == responses.groups().isInformative(group))
                        .orElse(true);
    }

    private static <T> boolean isAmong(Set<T> wanted, T got) {
        return wanted.isEmpty() || wanted.contains(got);
    }
}

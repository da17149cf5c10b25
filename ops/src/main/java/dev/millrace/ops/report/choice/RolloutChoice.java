package dev.millrace.ops.report.choice;

import dev.millrace.ops.index.response.ResponseRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Chooses prompts that tell much of a run: every reason in turn gives its most telling prompt, then every
/// family that has none yet, then every reason its next one, until there are as many as wanted. Nothing in
/// it is random.
public final class RolloutChoice {
    private final List<AskedPrompt> prompts;
    private final int wanted;
    private final Map<Long, Choosing> chosen = new LinkedHashMap<>();

    private record Choosing(AskedPrompt prompt, List<String> reasons) {}

    /// What an angle has not yet given.
    private record Turn(String reason, Iterator<AskedPrompt> left) {
        Turn(Angle angle) {
            this(angle.reason(), angle.prompts().iterator());
        }
    }

    private RolloutChoice(List<AskedPrompt> prompts, int wanted) {
        this.prompts = prompts;
        this.wanted = wanted;
    }

    /// Chooses.
    ///
    /// @param responses of the run, in any order
    /// @param wanted how many prompts at most
    /// @return those that were chosen, in the order of their numbers
    public static List<Chosen> of(List<ResponseRow> responses, int wanted) {
        var prompts = responses.stream()
                .collect(Collectors.groupingBy(row -> row.prompt().number(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(AskedPrompt::of)
                .toList();
        return new RolloutChoice(prompts, wanted).choose();
    }

    private List<Chosen> choose() {
        var turns = Angle.of(prompts).stream().map(Turn::new).toList();
        turns.forEach(this::take);
        families().forEach(family -> take(new Turn(Angle.family(family, prompts))));
        boolean grows = true;
        while (grows) {
            int before = chosen.size();
            turns.forEach(this::take);
            grows = chosen.size() > before;
        }
        return chosen.values().stream()
                .sorted((one, other) ->
                        Long.compare(one.prompt().number(), other.prompt().number()))
                .map(each -> new Chosen(each.prompt(), each.reasons()))
                .toList();
    }

    /// Families that no chosen prompt is of, the largest first.
    private List<String> families() {
        var counts = prompts.stream()
                .collect(Collectors.groupingBy(AskedPrompt::family, LinkedHashMap::new, Collectors.counting()));
        chosen.values().forEach(each -> counts.remove(each.prompt().family()));
        List<String> families = new ArrayList<>(counts.keySet());
        families.sort((one, other) -> Long.compare(counts.getOrDefault(other, 0L), counts.getOrDefault(one, 0L)));
        return families;
    }

    /// Takes the next prompt that an angle speaks for. One that is chosen already gets another reason.
    private void take(Turn turn) {
        boolean found = false;
        while (!found && turn.left().hasNext() && chosen.size() < wanted) {
            var prompt = turn.left().next();
            var known = chosen.computeIfAbsent(prompt.number(), _ -> new Choosing(prompt, new ArrayList<>()));
            found = known.reasons().isEmpty();
            known.reasons().add(turn.reason());
        }
    }
}

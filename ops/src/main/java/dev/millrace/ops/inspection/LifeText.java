package dev.millrace.ops.inspection;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.verifier.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A prompt's life for a person: a line for each thing that happened, then a line or a few for each response.
///
/// @param life what happened
/// @param texts what tokens stand for
public record LifeText(PromptLife life, TokenTexts texts) {
    /// All of it.
    ///
    /// @param sibling the response whose tokens are listed; empty: none
    /// @param tokens whether tokens are listed
    public String text(OptionalInt sibling, boolean tokens) {
        var text = new StringBuilder();
        heading(text);
        life.issued()
                .forEach(entry -> event(
                        text, "issued", entry, "at version " + entry.value().issuedVersion()));
        life.generated()
                .forEach(entry -> event(
                        text,
                        "generated",
                        entry,
                        "by " + entry.value().generator().worker()));
        life.judged()
                .forEach(entry -> event(
                        text, "judged", entry, "by " + entry.value().scorer().worker()));
        life.deadLetters()
                .forEach(entry -> event(
                        text,
                        "given up",
                        entry,
                        "by the " + entry.value().role() + ", record "
                                + at(entry.value().origin()) + ": "
                                + entry.value().reason()));
        life.consumed().forEach(each -> consumption(text, each));
        if (life.consumed().isEmpty()) {
            text.append("no step has taken it in\n");
        }
        life.told().ifPresent(entry -> responses(text, entry.value().trajectories(), sibling, tokens));
        return text.toString().stripTrailing();
    }

    private void heading(StringBuilder text) {
        var prompt = life.issued().getFirst().value();
        text.append(String.format(
                        Locale.ROOT,
                        "Prompt %s, %s, %d responses%n",
                        life.id().key(),
                        Words.of(prompt.purpose()),
                        prompt.groupSize()))
                .append(ProblemText.of(prompt.problem()));
        text.append('\n');
    }

    private static void event(StringBuilder text, String what, LogEntry<?> entry, String more) {
        text.append(String.format(
                Locale.ROOT,
                "%-10s %s  %s  %s%n",
                what,
                Instant.ofEpochMilli(entry.timestamp()),
                at(entry.position()),
                more));
    }

    private static void consumption(StringBuilder text, Consumption each) {
        var record = each.step().record();
        text.append(String.format(
                Locale.ROOT,
                "%-10s %s  %s  %s by step %d, %s, version %d to %d%n",
                "taken in",
                Instant.ofEpochMilli(each.step().timestamp()),
                at(each.position()),
                each.filtered() ? "filtered" : "trained on",
                record.step(),
                Words.of(record.phase()),
                each.versionBefore(),
                record.version()));
    }

    private void responses(StringBuilder text, List<Trajectory> trajectories, OptionalInt sibling, boolean tokens) {
        text.append(String.format(
                Locale.ROOT,
                "%n%7s %6s %-6s %-16s %-14s %7s %9s %9s  %s%n",
                "sibling",
                "tokens",
                "end",
                "versions",
                "verdict",
                "reward",
                "value",
                "advantage",
                "concluded"));
        IntStream.range(0, trajectories.size()).forEach(i -> response(text, i, trajectories.get(i)));
        if (life.assessments().isEmpty()) {
            text.append("The log holds no assessments of it: no values, no advantages.\n");
        }
        if (tokens) {
            IntStream.range(0, trajectories.size())
                    .filter(i -> sibling.isEmpty() || sibling.getAsInt() == i)
                    .forEach(i -> tokens(text, i, trajectories.get(i).rollout()));
        }
    }

    private void response(StringBuilder text, int sibling, Trajectory trajectory) {
        var rollout = trajectory.rollout();
        var numbers = TokenRow.of(rollout, life.assessment(sibling)).stream()
                .map(TokenRow::numbers)
                .flatMap(Optional::stream)
                .toList();
        var first = numbers.stream().findFirst().map(TokenNumbers::value).orElse(Double.NaN);
        var mean = numbers.stream().mapToDouble(TokenNumbers::advantage).average();
        text.append(String.format(
                Locale.ROOT,
                "%7d %6d %-6s %-16s %-14s %7s %9s %9s  %s%n",
                sibling,
                trajectory.length(),
                Words.of(rollout.finishReason()),
                versions(rollout),
                Words.of(VerdictKind.of(trajectory.verdict())),
                number(trajectory.reward()),
                number(first),
                number(mean.orElse(Double.NaN)),
                concluded(trajectory.verdict())));
        VerdictDetails.lines(trajectory)
                .forEach(line -> text.append(" ".repeat(8)).append(line).append('\n'));
    }

    private void tokens(StringBuilder text, int sibling, Rollout rollout) {
        text.append(String.format(
                Locale.ROOT,
                "%nsibling %d%n%5s %-16s %7s %10s %10s %8s %9s %9s%n",
                sibling,
                "token",
                "text",
                "version",
                "behavior",
                "at start",
                "ratio",
                "value",
                "advantage"));
        TokenRow.of(rollout, life.assessment(sibling))
                .forEach(row -> text.append(String.format(
                        Locale.ROOT,
                        "%5d %-16s %7d %s%n",
                        row.index(),
                        texts.text(row.id()),
                        row.version(),
                        row.numbers().map(LifeText::numbers).orElse("read, not written"))));
    }

    private static String numbers(TokenNumbers numbers) {
        return String.format(
                Locale.ROOT,
                "%10s %10s %8s %9s %9s",
                number(numbers.behaviorLogProb()),
                number(numbers.logProb()),
                number(numbers.ratio()),
                number(numbers.value()),
                number(numbers.advantage()));
    }

    private static String versions(Rollout rollout) {
        return rollout.versions().stream()
                .map(span -> span.version() + (span.from() == 0 ? "" : " from " + span.from()))
                .collect(Collectors.joining(", "));
    }

    private static String concluded(Verdict verdict) {
        return "'" + Words.conclusion(verdict) + "'";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String at(Position position) {
        return position.topic() + "-" + position.partition() + "@" + position.offset();
    }
}

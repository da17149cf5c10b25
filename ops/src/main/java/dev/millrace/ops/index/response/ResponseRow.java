package dev.millrace.ops.index.response;

import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.verifier.request.FinishReason;

/// A response as it is listed.
///
/// @param prompt whose
/// @param sibling its place in the group, from 0
/// @param outcome what came of it
/// @param writing how it was written
/// @param use what a step did with it
public record ResponseRow(Asked prompt, int sibling, Outcome outcome, Writing writing, Use use) {
    /// What was asked.
    ///
    /// @param number the prompt's
    /// @param purpose why it was issued
    /// @param family of the problem
    /// @param difficulty of the problem
    public record Asked(long number, Purpose purpose, String family, double difficulty) {}

    /// What came of it.
    ///
    /// @param verdict what was concluded
    /// @param reward what it is worth; NaN: left out
    public record Outcome(VerdictKind verdict, double reward) {}

    /// How it was written.
    ///
    /// @param length tokens
    /// @param finish why it ended
    /// @param oldest the oldest version that wrote a token
    /// @param newest the newest
    public record Writing(long length, FinishReason finish, long oldest, long newest) {}

    /// What a step did with it.
    ///
    /// @param step that took it in; -1: none
    /// @param filtered whether it was left out of training
    /// @param value of the critic at the first token; NaN: not known
    /// @param advantage the mean; NaN: not known
    public record Use(long step, boolean filtered, double value, double advantage) {}

    static ResponseRow of(ResponseColumns responses, int row) {
        var groups = responses.groups();
        int group = responses.group(row);
        return new ResponseRow(
                new Asked(groups.number(group), groups.purpose(group), groups.family(group), groups.difficulty(group)),
                responses.sibling(row),
                new Outcome(responses.verdict(row), responses.reward(row)),
                new Writing(responses.length(row), responses.finish(row), responses.oldest(row), responses.newest(row)),
                new Use(groups.step(group), groups.isFiltered(group), responses.value(row), responses.advantage(row)));
    }
}

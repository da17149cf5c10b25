package dev.millrace.ops.report.choice;

import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.index.response.ResponseRow;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.verifier.request.FinishReason;
import java.util.List;

/// A prompt whose responses were judged.
///
/// @param responses one or more
/// @param measures what they are like
public record AskedPrompt(List<ResponseRow> responses, Measures measures) {
    public AskedPrompt {
        responses = List.copyOf(responses);
    }

    /// What the responses to a prompt are like.
    ///
    /// @param meanReward NaN: none has a reward
    /// @param longest tokens
    /// @param shortest tokens
    /// @param versions how many versions lie between the oldest and the newest that wrote a token of one of
    ///     them
    /// @param disagree whether their rewards differ
    public record Measures(double meanReward, long longest, long shortest, long versions, boolean disagree) {
        static Measures of(List<ResponseRow> responses) {
            var rewards = responses.stream()
                    .mapToDouble(each -> each.outcome().reward())
                    .filter(reward -> !Double.isNaN(reward))
                    .summaryStatistics();
            var lengths = responses.stream()
                    .mapToLong(each -> each.writing().length())
                    .summaryStatistics();
            long versions = responses.stream()
                    .mapToLong(each -> each.writing().newest() - each.writing().oldest())
                    .max()
                    .orElse(0);
            return new Measures(
                    rewards.getCount() == 0 ? Double.NaN : rewards.getAverage(),
                    lengths.getMax(),
                    lengths.getMin(),
                    versions,
                    rewards.getMax() > rewards.getMin());
        }
    }

    /// Of responses to the same prompt.
    static AskedPrompt of(List<ResponseRow> responses) {
        return new AskedPrompt(responses, Measures.of(responses));
    }

    /// Its number.
    public long number() {
        return responses.getFirst().prompt().number();
    }

    /// The problem's family; may be empty.
    public String family() {
        return responses.getFirst().prompt().family();
    }

    Purpose purpose() {
        return responses.getFirst().prompt().purpose();
    }

    /// The step that took it in; -1: none.
    public long step() {
        return responses.stream().mapToLong(each -> each.use().step()).max().orElse(-1);
    }

    boolean wasTaken() {
        return purpose() == Purpose.TRAINING && step() >= 0;
    }

    boolean wasFiltered() {
        return responses.stream().anyMatch(each -> each.use().filtered());
    }

    boolean wasCut() {
        return responses.stream().anyMatch(each -> each.writing().finish() == FinishReason.LENGTH);
    }

    boolean has(VerdictKind verdict) {
        return responses.stream().anyMatch(each -> each.outcome().verdict() == verdict);
    }
}

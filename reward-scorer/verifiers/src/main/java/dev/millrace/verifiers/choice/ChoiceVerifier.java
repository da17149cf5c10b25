package dev.millrace.verifiers.choice;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.response.Excerpt;
import java.util.Optional;
import java.util.OptionalInt;

/// Compares the option that a response states last with the right one. Reward 1 or 0.
///
/// @param letters options there are where the problem does not list them
/// @param optionsField column that lists them; empty: none does
/// @param firstIndex the first option's number where the ground truth is a number
record ChoiceVerifier(ChoiceOptions letters, String optionsField, OptionalInt firstIndex) implements Verifier {
    @Override
    public Verdict verify(VerifierRequest request, Budget budget) {
        var column = request.problem().metadata().get(optionsField);
        var options = column == null ? Optional.of(letters) : ChoiceOptions.ofJson(column);
        if (options.isEmpty()) {
            return new Verdict.NotApplicable(
                    optionsField + ": got '" + Excerpt.of(column + "") + "', expected a JSON list of options");
        }
        var right = right(request.groundTruth(), options.get());
        if (right.isEmpty()) {
            return new Verdict.NotApplicable("ground truth: got '" + Excerpt.of(request.groundTruth())
                    + "', expected an option of " + options.get().range());
        }
        return switch (Statements.of(request.response().text()).last(options.get())) {
            case Choice.None() ->
                new Verdict.NoAnswer("response: got no choice, expected one of "
                        + options.get().range());
            case Choice.Several() -> new Verdict.NoAnswer("response: got several choices at its end, expected one");
            case Choice.One(var letter) -> Verdict.Scored.of(letter == right.get(), Character.toString(letter));
        };
    }

    private Optional<Character> right(String groundTruth, ChoiceOptions options) {
        if (firstIndex.isEmpty()) {
            return options.letterOf(groundTruth);
        }
        try {
            return options.letterAt(Integer.parseInt(groundTruth.strip()) - firstIndex.getAsInt());
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}

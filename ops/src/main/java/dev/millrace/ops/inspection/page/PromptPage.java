package dev.millrace.ops.inspection.page;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.inspection.LifeValues;
import dev.millrace.ops.inspection.PromptLife;
import dev.millrace.ops.inspection.TokenRow;
import dev.millrace.ops.inspection.TokenTexts;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the page of one prompt shows: first its life with a summary of each response, then tokens by the stretch.
///
/// @param life what happened
/// @param texts what tokens stand for
public record PromptPage(PromptLife life, TokenTexts texts) {
    /// All but the tokens. Beside what [LifeValues] says: `told`, the place among `judged` of the responses whose
    /// tokens there are; `ranges`, between which numbers each measure lies over all of them; and for each response
    /// `textCut`, `all` tokens, `sharedWithAll` and `sharedWithSome` tokens at its start, and its `profile`; of
    /// `tokenRewards` their `count` and `sum`.
    public Map<String, Object> values() {
        var summaries = new ResponseSummaries(responses(), allRows());
        var values = new LifeValues(life, summaries::of).values();
        life.told().ifPresent(told -> {
            values.put("told", life.judged().indexOf(told));
            values.put("ranges", summaries.ranges());
        });
        return values;
    }

    private List<Trajectory> responses() {
        return life.told().map(told -> told.value().trajectories()).orElse(List.of());
    }

    private List<List<TokenRow>> allRows() {
        return IntStream.range(0, responses().size())
                .mapToObj(sibling -> rows(sibling, responses().get(sibling)))
                .toList();
    }

    private List<TokenRow> rows(int sibling, Trajectory trajectory) {
        return TokenRow.of(trajectory.rollout(), life.assessment(sibling));
    }

    /// Tokens of one response, by columns: `ids`, `versions`, `written`, each measure that is known, and where the
    /// tokenizer is at hand `texts`, their `lengths` in characters where one is cut, and which are `special`.
    ///
    /// @param sibling the response
    /// @param from the first token
    /// @param limit tokens at most
    /// @throws ConfigurationException if there is no such response
    public Map<String, Object> tokens(int sibling, int from, int limit) {
        var trajectory = response(sibling);
        return new TokenColumns(trajectory, rows(sibling, trajectory), texts).values(from, limit);
    }

    /// The whole text of one response.
    ///
    /// @throws ConfigurationException if there is no such response
    public String text(int sibling) {
        return response(sibling).rollout().text();
    }

    private Trajectory response(int sibling) {
        if (sibling < 0 || sibling >= responses().size()) {
            throw new ConfigurationException(
                    "sibling",
                    String.valueOf(sibling),
                    responses().isEmpty()
                            ? "none: the prompt has no judged responses"
                            : "0 to " + (responses().size() - 1));
        }
        return responses().get(sibling);
    }
}

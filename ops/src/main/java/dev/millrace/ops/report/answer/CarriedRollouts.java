package dev.millrace.ops.report.answer;

import dev.millrace.ops.dashboard.value.rollout.ResponseValues;
import dev.millrace.ops.index.response.ResponseFilter;
import dev.millrace.ops.index.response.ResponseOrder;
import dev.millrace.ops.index.response.ResponseQuery;
import dev.millrace.ops.index.response.ResponseRow;
import dev.millrace.ops.inspection.page.PromptPage;
import dev.millrace.ops.report.choice.Chosen;
import dev.millrace.ops.report.choice.RolloutChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The prompts that are shown, with their responses, lives and tokens.
///
/// All responses together carry the numbers of some 100,000 tokens at most: of a longer one the first
/// tokens alone.
final class CarriedRollouts {
    private static final int TOKENS = 100_000;
    private static final int FEWEST = 64;
    private static final int MOST = 2_048;

    private final ReadRun run;
    private final List<Chosen> chosen;
    private final int tokens;

    /// @param run it is of
    /// @param wanted how many prompts at most
    CarriedRollouts(ReadRun run, int wanted) {
        this.run = run;
        chosen = RolloutChoice.of(all(), wanted);
        long responses =
                chosen.stream().mapToLong(each -> each.responses().size()).sum();
        tokens = Math.clamp(TOKENS / Math.max(1, responses), FEWEST, MOST);
    }

    private List<ResponseRow> all() {
        return run.index()
                .responses(new ResponseQuery(ResponseFilter.ALL, ResponseOrder.STEP, false, 0, Integer.MAX_VALUE))
                .rows();
    }

    /// What was chosen.
    List<Chosen> chosen() {
        return chosen;
    }

    /// How many tokens of a response are carried at most.
    int tokens() {
        return tokens;
    }

    /// The responses, each with the reasons why its prompt was chosen.
    Map<String, Object> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var prompt : chosen) {
            for (var response : prompt.responses()) {
                var row = ResponseValues.of(response);
                row.put("mixed", prompt.prompt().measures().disagree());
                row.put("why", String.join(", ", prompt.reasons()));
                rows.add(row);
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rows", rows);
        return values;
    }

    /// Adds what the pages of the prompts show, by path.
    ///
    /// @param answers get it
    /// @param path of the run
    void putPrompts(Map<String, Object> answers, String path) {
        for (var prompt : chosen) {
            var own = path + "/prompts/" + prompt.number();
            run.index()
                    .life(prompt.number())
                    .ifPresent(life -> putPage(answers, own, new PromptPage(life, run.texts())));
        }
    }

    private void putPage(Map<String, Object> answers, String path, PromptPage page) {
        var values = page.values();
        values.put("tokensCarried", tokens);
        answers.put(path, values);
        int responses = page.life()
                .told()
                .map(told -> told.value().trajectories().size())
                .orElse(0);
        for (int sibling = 0; sibling < responses; sibling++) {
            answers.put(path + "/responses/" + sibling + "/tokens", page.tokens(sibling, 0, tokens));
        }
    }
}

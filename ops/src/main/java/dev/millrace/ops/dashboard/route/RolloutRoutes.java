package dev.millrace.ops.dashboard.route;

import dev.millrace.ops.dashboard.live.OpenRun;
import dev.millrace.ops.dashboard.request.RequestException;
import dev.millrace.ops.dashboard.request.ResponseRequest;
import dev.millrace.ops.dashboard.value.rollout.LetterValues;
import dev.millrace.ops.dashboard.value.rollout.ResponseValues;
import dev.millrace.ops.dashboard.value.rollout.TokenValues;
import dev.millrace.ops.inspection.LifeValues;
import dev.millrace.ops.inspection.PromptLife;
import dev.millrace.ops.inspection.TokenRow;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Prompts, responses, tokens, dead letters.
public final class RolloutRoutes {
    private static final LifeValues.Detail BRIEF = new LifeValues.Detail.Text(20_000);
    private static final int MOST_TOKENS = 16_384;
    private static final int USUAL_TOKENS = 4_096;
    private static final String NUMBER = "number";
    private static final String SIBLING = "sibling";

    private final RunLookup lookup;

    /// @param lookup finds runs
    public RolloutRoutes(RunLookup lookup) {
        this.lookup = lookup;
    }

    /// Adds them.
    public void addTo(RoutesConfig routes) {
        routes.get("/api/runs/{id}/responses", this::responses);
        routes.get("/api/runs/{id}/prompts/{number}", this::prompt);
        routes.get("/api/runs/{id}/prompts/{number}/responses/{sibling}/tokens", this::tokens);
        routes.get("/api/runs/{id}/dead-letters", this::letters);
    }

    private void responses(Context context) throws InterruptedException {
        var query = ResponseRequest.of(RunLookup.parameters(context));
        Answer.json(context, ResponseValues.of(lookup.run(context).index().responses(query)));
    }

    private void prompt(Context context) throws InterruptedException {
        Answer.json(context, new LifeValues(life(lookup.run(context), context), BRIEF).values());
    }

    private void tokens(Context context) throws InterruptedException {
        var parameters = RunLookup.parameters(context);
        int from = parameters.integer("from", 0, 0, Integer.MAX_VALUE);
        int limit = parameters.integer("limit", USUAL_TOKENS, 0, MOST_TOKENS);
        var run = lookup.run(context);
        var life = life(run, context);
        int sibling = (int) natural(context, SIBLING);
        var trajectory = life.told()
                .map(entry -> entry.value().trajectories())
                .filter(all -> sibling < all.size())
                .orElseThrow(() -> RequestException.absent(
                        SIBLING, context.pathParam(SIBLING), "one of the prompt's judged responses"))
                .get(sibling);
        var rows = TokenRow.of(trajectory.rollout(), life.assessment(sibling));
        Answer.json(context, run.withTexts(texts -> new TokenValues(rows, trajectory, texts).of(from, limit)));
    }

    private static PromptLife life(OpenRun run, Context context) {
        long number = natural(context, NUMBER);
        return run.index()
                .life(number)
                .orElseThrow(() -> RequestException.absent(
                        "prompt", Long.toString(number), "one that the run has issued"));
    }

    private static long natural(Context context, String name) {
        var text = context.pathParam(name);
        if (!text.matches("\\d{1,18}")) {
            throw RequestException.bad(name, "'" + text + "'", "a whole number >= 0");
        }
        return Long.parseLong(text);
    }

    private void letters(Context context) throws InterruptedException {
        var parameters = RunLookup.parameters(context);
        var role = parameters.text("role");
        int offset = ResponseRequest.offset(parameters);
        int limit = ResponseRequest.limit(parameters);
        Answer.json(context, new LetterValues(lookup.run(context).index()).page(role, offset, limit));
    }
}

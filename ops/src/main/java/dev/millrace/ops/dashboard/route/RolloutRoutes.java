package dev.millrace.ops.dashboard.route;

import dev.millrace.ops.dashboard.live.OpenRun;
import dev.millrace.ops.dashboard.request.RequestException;
import dev.millrace.ops.dashboard.request.ResponseRequest;
import dev.millrace.ops.dashboard.value.rollout.HistogramValues;
import dev.millrace.ops.dashboard.value.rollout.LetterValues;
import dev.millrace.ops.dashboard.value.rollout.ResponseValues;
import dev.millrace.ops.index.response.ResponseOrder;
import dev.millrace.ops.inspection.PromptLife;
import dev.millrace.ops.inspection.page.PromptPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/// Prompts, responses, tokens, dead letters.
public final class RolloutRoutes {
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
        routes.get("/api/runs/{id}/responses/histograms", this::histograms);
        routes.get("/api/runs/{id}/prompts/{number}", this::prompt);
        routes.get("/api/runs/{id}/prompts/{number}/responses/{sibling}/tokens", this::tokens);
        routes.get("/api/runs/{id}/prompts/{number}/responses/{sibling}/text", this::text);
        routes.get("/api/runs/{id}/dead-letters", this::letters);
    }

    private void responses(Context context) throws InterruptedException {
        var query = ResponseRequest.of(RunLookup.parameters(context));
        Answer.json(context, ResponseValues.of(lookup.run(context).index().responses(query)));
    }

    private void histograms(Context context) throws InterruptedException {
        var filter = ResponseRequest.filter(RunLookup.parameters(context));
        var index = lookup.run(context).index();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("length", HistogramValues.of(index.distribution(filter, ResponseOrder.LENGTH)));
        values.put("reward", HistogramValues.of(index.distribution(filter, ResponseOrder.REWARD)));
        Answer.json(context, values);
    }

    private void prompt(Context context) throws InterruptedException {
        var run = lookup.run(context);
        var life = life(run, context);
        Answer.json(context, run.withTexts(texts -> new PromptPage(life, texts).values()));
    }

    private void tokens(Context context) throws InterruptedException {
        var parameters = RunLookup.parameters(context);
        int from = parameters.integer("from", 0, 0, Integer.MAX_VALUE);
        int limit = parameters.integer("limit", USUAL_TOKENS, 0, MOST_TOKENS);
        var run = lookup.run(context);
        var life = life(run, context);
        int sibling = sibling(context, life);
        Answer.json(context, run.withTexts(texts -> new PromptPage(life, texts).tokens(sibling, from, limit)));
    }

    private void text(Context context) throws InterruptedException {
        var run = lookup.run(context);
        var life = life(run, context);
        int sibling = sibling(context, life);
        var name = "prompt-" + life.id().number() + "-response-" + sibling + ".txt";
        Answer.file(context, name, run.withTexts(texts -> new PromptPage(life, texts).text(sibling)));
    }

    private static int sibling(Context context, PromptLife life) {
        long sibling = natural(context, SIBLING);
        int responses =
                life.told().map(entry -> entry.value().trajectories().size()).orElse(0);
        if (sibling >= responses) {
            throw RequestException.absent(SIBLING, Long.toString(sibling), "one of " + responses + " judged responses");
        }
        return (int) sibling;
    }

    private static PromptLife life(OpenRun run, Context context) {
        long number = natural(context, NUMBER);
        return run.index()
                .life(number)
                .orElseThrow(
                        () -> RequestException.absent("prompt", Long.toString(number), "one that the run has issued"));
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

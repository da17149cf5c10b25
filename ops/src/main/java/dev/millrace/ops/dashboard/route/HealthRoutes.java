package dev.millrace.ops.dashboard.route;

import dev.millrace.ops.dashboard.live.OpenRun;
import dev.millrace.ops.dashboard.value.health.HealthValues;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/// What went wrong, and whether everything is accounted for.
public final class HealthRoutes {
    private static final String LEDGER = "/api/runs/{id}/ledger";

    private final RunLookup lookup;

    /// @param lookup finds runs
    public HealthRoutes(RunLookup lookup) {
        this.lookup = lookup;
    }

    /// Adds them.
    public void addTo(RoutesConfig routes) {
        routes.get("/api/runs/{id}/health", this::health);
        routes.get(LEDGER, context -> Answer.json(context, ledger(lookup.run(context))));
        routes.post(LEDGER, this::drawUp);
    }

    private void health(Context context) throws InterruptedException {
        var run = lookup.run(context);
        var values = new HealthValues(run.index(), run.pipeline()).values();
        values.put("ledger", ledger(run));
        Answer.json(context, values);
    }

    private void drawUp(Context context) throws InterruptedException {
        var run = lookup.run(context);
        run.ledger().start();
        context.status(HttpStatus.ACCEPTED);
        Answer.json(context, ledger(run));
    }

    private static Map<String, Object> ledger(OpenRun run) {
        return run.ledger().state().values();
    }
}

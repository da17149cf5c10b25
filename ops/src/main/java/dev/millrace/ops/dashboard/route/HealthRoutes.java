package dev.millrace.ops.dashboard.route;

import dev.millrace.ops.dashboard.live.LedgerReading;
import dev.millrace.ops.dashboard.live.OpenRun;
import dev.millrace.ops.dashboard.value.health.HealthValues;
import dev.millrace.ops.dashboard.value.health.LedgerValues;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
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
        Map<String, Object> values = new LinkedHashMap<>();
        switch (run.ledger().state()) {
            case LedgerReading.State.Absent _ -> values.put("state", "absent");
            case LedgerReading.State.Reading _ -> values.put("state", "reading");
            case LedgerReading.State.Ready(var ledger) -> {
                values.put("state", "ready");
                values.put("ledger", LedgerValues.of(ledger));
            }
            case LedgerReading.State.Failed(var error) -> {
                values.put("state", "failed");
                values.put("error", error);
            }
        }
        return values;
    }
}

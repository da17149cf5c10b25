package dev.millrace.ops.dashboard;

import dev.millrace.ops.dashboard.listing.ListedRun;
import dev.millrace.ops.dashboard.listing.RunCatalog;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.value.ConfigurationValues;
import dev.millrace.ops.dashboard.value.RunsValues;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/// The runs there are, and what they ran with.
final class RunRoutes {
    private final RunCatalog runs;

    RunRoutes(RunCatalog runs) {
        this.runs = runs;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/runs", this::all);
        routes.get("/api/runs/{id}/configuration", this::configuration);
    }

    private void all(Context context) throws InterruptedException {
        List<ListedRun> listed = new ArrayList<>();
        for (var place : runs.places()) {
            listed.add(ListedRun.of(place));
        }
        Answer.json(context, RunsValues.of(listed));
    }

    private void configuration(Context context) throws InterruptedException {
        try (var run = place(context).open()) {
            Answer.json(context, ConfigurationValues.of(run.settings()));
        }
    }

    private RunPlace place(Context context) throws InterruptedException {
        var id = context.pathParam("id");
        return runs.find(id).orElseThrow(() -> RequestException.absent("run", id, "one of those at /api/runs"));
    }
}

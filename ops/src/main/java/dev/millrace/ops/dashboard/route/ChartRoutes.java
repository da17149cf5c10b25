package dev.millrace.ops.dashboard.route;

import dev.millrace.ops.dashboard.request.SeriesRequest;
import dev.millrace.ops.dashboard.value.EvaluationValues;
import dev.millrace.ops.dashboard.value.PipelineValues;
import dev.millrace.ops.dashboard.value.SeriesValues;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Curves, evaluations, and what flows.
public final class ChartRoutes {
    private final RunLookup lookup;

    /// @param lookup finds runs
    public ChartRoutes(RunLookup lookup) {
        this.lookup = lookup;
    }

    /// Adds them.
    public void addTo(RoutesConfig routes) {
        routes.get("/api/runs/{id}/series", this::series);
        routes.get("/api/runs/{id}/evaluations", this::evaluations);
        routes.get("/api/runs/{id}/pipeline", this::pipeline);
    }

    private void series(Context context) throws InterruptedException {
        var query = SeriesRequest.of(RunLookup.parameters(context));
        Answer.json(context, SeriesValues.of(lookup.run(context).index().series(query)));
    }

    private void evaluations(Context context) throws InterruptedException {
        var axis = SeriesRequest.axis(RunLookup.parameters(context));
        Answer.json(context, new EvaluationValues(lookup.run(context).index(), axis).values());
    }

    private void pipeline(Context context) throws InterruptedException {
        Answer.json(context, PipelineValues.of(lookup.run(context).pipeline()));
    }
}

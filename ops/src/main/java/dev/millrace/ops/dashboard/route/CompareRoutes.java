package dev.millrace.ops.dashboard.route;

import dev.millrace.ops.dashboard.live.OpenRun;
import dev.millrace.ops.dashboard.request.SeriesRequest;
import dev.millrace.ops.dashboard.value.ConfigurationValues;
import dev.millrace.ops.dashboard.value.EvaluationValues;
import dev.millrace.ops.dashboard.value.SeriesValues;
import dev.millrace.ops.index.step.SeriesQuery;
import dev.millrace.ops.settings.RunSettings;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/// Several runs beside one another.
public final class CompareRoutes {
    private final RunLookup lookup;

    /// @param lookup finds runs
    public CompareRoutes(RunLookup lookup) {
        this.lookup = lookup;
    }

    /// Adds them.
    public void addTo(RoutesConfig routes) {
        routes.get("/api/compare", this::curves);
        routes.get("/api/compare/configuration", this::configuration);
    }

    private void curves(Context context) throws InterruptedException {
        var query = SeriesRequest.of(RunLookup.parameters(context));
        var runs = lookup.runs(context);
        Answer.json(
                context,
                Map.of("runs", runs.stream().map(run -> curves(run, query)).toList()));
    }

    private static Map<String, Object> curves(OpenRun run, SeriesQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", run.place().id());
        values.put("name", run.place().title());
        values.put("series", SeriesValues.of(run.index().series(query)));
        values.put("evaluations", new EvaluationValues(run.index(), query.axis()).values());
        return values;
    }

    private void configuration(Context context) throws InterruptedException {
        Map<String, RunSettings> settings = new LinkedHashMap<>();
        for (var run : lookup.runs(context)) {
            settings.put(run.place().id(), run.index().settings());
        }
        Answer.json(context, ConfigurationValues.difference(settings));
    }
}

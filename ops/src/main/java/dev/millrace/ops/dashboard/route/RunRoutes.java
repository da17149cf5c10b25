package dev.millrace.ops.dashboard.route;

import dev.millrace.ops.dashboard.live.OpenRun;
import dev.millrace.ops.dashboard.listing.RunListing;
import dev.millrace.ops.dashboard.value.ConfigurationValues;
import dev.millrace.ops.dashboard.value.HeadValues;
import dev.millrace.ops.dashboard.value.RunsValues;
import dev.millrace.ops.inspection.TokenTexts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/// The runs there are, how each stands, and what it ran with.
public final class RunRoutes {
    private final RunLookup lookup;
    private final RunListing listing;

    /// @param lookup finds runs
    /// @param listing of all
    public RunRoutes(RunLookup lookup, RunListing listing) {
        this.lookup = lookup;
        this.listing = listing;
    }

    /// Adds them.
    public void addTo(RoutesConfig routes) {
        routes.get("/api/runs", this::all);
        routes.get("/api/runs/{id}", this::head);
        routes.get("/api/runs/{id}/configuration", this::configuration);
    }

    private void all(Context context) throws InterruptedException {
        Answer.json(context, RunsValues.of(listing.current()));
    }

    private void head(Context context) throws InterruptedException {
        Answer.json(context, head(lookup.run(context)));
    }

    /// A run at a glance, and what keeps it from being read on.
    static Map<String, Object> head(OpenRun run) {
        var values =
                new HeadValues(run.index(), run.standing(), run.index().ask(TokenTexts::areAtHand)).of(run.place());
        run.trouble().ifPresent(problem -> values.put("error", problem));
        return values;
    }

    private void configuration(Context context) throws InterruptedException {
        Answer.json(context, ConfigurationValues.of(lookup.run(context).index().settings()));
    }
}

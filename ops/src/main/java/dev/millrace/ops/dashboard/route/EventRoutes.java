package dev.millrace.ops.dashboard.route;

import dev.millrace.ops.dashboard.live.Changes;
import dev.millrace.ops.dashboard.listing.RunListing;
import dev.millrace.ops.dashboard.value.EventValues;
import dev.millrace.ops.dashboard.value.RunsValues;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What changes, as it does: server-sent events, on the request's virtual thread.
public final class EventRoutes {
    private static final long BETWEEN_MILLIS = 500;
    private static final long LOOK_MILLIS = 2_000;

    private final RunLookup lookup;
    private final RunListing listing;
    private final Changes end;

    /// @param lookup finds runs
    /// @param listing of all
    /// @param end is over when the server ends
    public EventRoutes(RunLookup lookup, RunListing listing, Changes end) {
        this.lookup = lookup;
        this.listing = listing;
        this.end = end;
    }

    /// Adds them.
    public void addTo(RoutesConfig routes) {
        routes.get("/api/events", this::ofAll);
        routes.get("/api/runs/{id}/events", this::ofRun);
    }

    private void ofRun(Context context) throws InterruptedException {
        var run = lookup.run(context);
        try (var stream = EventStream.open(context)) {
            var changes = run.changes();
            Map<String, Object> last = Map.of();
            while (!changes.isOver()) {
                long seen = changes.count();
                var now = EventValues.of(run.index(), run.standing(), run.trouble(), seen);
                if (now.equals(last)) {
                    stream.idle();
                    changes.await(seen, LOOK_MILLIS);
                } else {
                    stream.send("change", now);
                    last = now;
                    changes.pause(BETWEEN_MILLIS);
                }
            }
        } catch (IOException gone) {
            // Nobody listens any more.
            return;
        }
    }

    private void ofAll(Context context) throws InterruptedException {
        try (var stream = EventStream.open(context)) {
            List<Map<String, Object>> last = List.of();
            while (!end.isOver()) {
                var now = listing.current().stream().map(RunsValues::news).toList();
                if (now.equals(last)) {
                    stream.idle();
                } else {
                    stream.send("runs", Map.of("runs", now));
                    last = now;
                }
                end.pause(LOOK_MILLIS);
            }
        } catch (IOException gone) {
            // Nobody listens any more.
            return;
        }
    }
}

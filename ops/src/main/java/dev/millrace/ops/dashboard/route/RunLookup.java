package dev.millrace.ops.dashboard.route;

import dev.millrace.ops.dashboard.listing.RunCatalog;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.live.OpenRun;
import dev.millrace.ops.dashboard.live.OpenRuns;
import dev.millrace.ops.dashboard.request.Parameters;
import dev.millrace.ops.dashboard.request.RequestException;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/// Finds the runs that requests name.
///
/// @param catalog of runs
/// @param open those that are looked at
public record RunLookup(RunCatalog catalog, OpenRuns open) {
    private static final int MOST = 12;

    /// The run of a path `/api/runs/{id}/…`.
    ///
    /// @throws RequestException if there is none
    /// @throws dev.millrace.messages.history.HistoryException if its log cannot be read
    OpenRun run(Context context) throws InterruptedException {
        return open.open(place(context.pathParam("id")));
    }

    /// The runs of the parameter `runs`.
    ///
    /// @throws RequestException if there are none, too many, or one is not there
    /// @throws dev.millrace.messages.history.HistoryException if a log cannot be read
    List<OpenRun> runs(Context context) throws InterruptedException {
        var ids = parameters(context).texts("runs");
        if (ids.isEmpty() || ids.size() > MOST) {
            throw RequestException.bad("runs", ids.size() + " of them", "1 to " + MOST + ", separated by commas");
        }
        List<RunPlace> places = new ArrayList<>();
        for (var id : ids) {
            places.add(place(id));
        }
        List<OpenRun> runs = new ArrayList<>();
        for (var place : places) {
            runs.add(open.open(place));
        }
        return runs;
    }

    private RunPlace place(String id) throws InterruptedException {
        return catalog.find(id)
                .orElseThrow(() -> RequestException.absent("run", "'" + id + "'", "one of those at /api/runs"));
    }

    /// The parameters of a request.
    static Parameters parameters(Context context) {
        return new Parameters(context::queryParams);
    }
}

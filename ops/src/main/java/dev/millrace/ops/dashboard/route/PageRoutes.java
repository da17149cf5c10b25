package dev.millrace.ops.dashboard.route;

import dev.millrace.ops.dashboard.asset.Assets;
import dev.millrace.ops.dashboard.listing.RunCatalog;
import dev.millrace.ops.dashboard.request.RequestException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Supplier;

/// The pages and their files.
public final class PageRoutes {
    private static final List<String> PAGES = List.of("/", "/compare");
    private static final List<String> RUN_PAGES = List.of(
            "/run/{id}",
            "/run/{id}/rollouts",
            "/run/{id}/prompt/{number}",
            "/run/{id}/health",
            "/run/{id}/configuration");
    private static final String ID = "id";

    private final RunCatalog runs;
    private final Supplier<Assets> assets;

    /// @param runs there are
    /// @param assets files of the pages, read when they are first asked for
    public PageRoutes(RunCatalog runs, Supplier<Assets> assets) {
        this.runs = runs;
        this.assets = assets;
    }

    /// Adds them.
    public void addTo(RoutesConfig routes) {
        PAGES.forEach(path -> routes.get(path, this::shell));
        RUN_PAGES.forEach(path -> routes.get(path, this::runShell));
        routes.get("/web/*", this::asset);
        routes.get("/lib/*", this::asset);
    }

    /// Answers with the one page that all are: its script finds out by itself what the address names.
    public void shell(Context context) {
        Answer.asset(context, assets.get().shell());
    }

    private void runShell(Context context) throws InterruptedException {
        if (runs.find(context.pathParam(ID)).isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
        }
        shell(context);
    }

    private void asset(Context context) {
        var asset = assets.get()
                .find(context.path())
                .orElseThrow(() -> RequestException.absent("path", context.path(), "a file of the pages"));
        Answer.asset(context, asset);
    }
}

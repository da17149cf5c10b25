package dev.millrace.ops.dashboard;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.dashboard.access.AccessRules;
import dev.millrace.ops.dashboard.asset.Assets;
import dev.millrace.ops.dashboard.listing.RunCatalog;
import dev.millrace.ops.dashboard.live.Changes;
import dev.millrace.ops.dashboard.live.OpenRuns;
import dev.millrace.ops.dashboard.listing.RunListing;
import dev.millrace.ops.dashboard.route.ChartRoutes;
import dev.millrace.ops.dashboard.route.CompareRoutes;
import dev.millrace.ops.dashboard.route.EventRoutes;
import dev.millrace.ops.dashboard.route.HealthRoutes;
import dev.millrace.ops.dashboard.route.PageRoutes;
import dev.millrace.ops.dashboard.route.RolloutRoutes;
import dev.millrace.ops.dashboard.route.RunLookup;
import dev.millrace.ops.dashboard.route.RunRoutes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinBindException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Shows runs in a browser, until it is closed. Nothing is read before somebody looks.
public final class Dashboard implements AutoCloseable {
    private final ServedAt at;
    private final OpenRuns open;
    private final Changes end = new Changes();
    private final Javalin server;

    private Dashboard(ServedAt at, RunCatalog runs) {
        this.at = at;
        this.open = new OpenRuns();
        this.server = Javalin.create(configuration -> configure(configuration, runs));
    }

    /// Starts to serve.
    ///
    /// @param at where, and to whom
    /// @param runs what there is to see
    /// @throws ConfigurationException if it cannot listen there
    public static Dashboard start(ServedAt at, RunCatalog runs) {
        var dashboard = new Dashboard(at, runs);
        try {
            dashboard.server.start(at.host(), at.port());
            return dashboard;
        } catch (JavalinBindException refused) {
            throw new ConfigurationException(
                    "dashboard at " + at.host() + ":" + at.port(),
                    cause(refused),
                    "an address and a port that are free");
        }
    }

    private void configure(JavalinConfig configuration, RunCatalog runs) {
        configuration.startup.showJavalinBanner = false;
        configuration.startup.showOldJavalinVersionWarning = false;
        configuration.concurrency.useVirtualThreads = true;
        configuration.jetty.modifyServer(server -> server.setStopTimeout(0));
        configuration.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        route(configuration.routes, runs);
    }

    private void route(RoutesConfig routes, RunCatalog runs) {
        routes.before(new AccessFilter(new AccessRules(at.token())));
        var pages = new PageRoutes(runs, new Once<>(() -> Assets.read().bundled()));
        pages.addTo(routes);
        var lookup = new RunLookup(runs, open);
        var listing = new RunListing(runs);
        new RunRoutes(lookup, listing).addTo(routes);
        new EventRoutes(lookup, listing, end).addTo(routes);
        new ChartRoutes(lookup).addTo(routes);
        new CompareRoutes(lookup).addTo(routes);
        new RolloutRoutes(lookup).addTo(routes);
        new HealthRoutes(lookup).addTo(routes);
        new FailureAnswers(pages).addTo(routes);
    }

    private static String cause(Throwable problem) {
        var cause = problem.getCause();
        return String.valueOf((cause == null ? problem : cause).getMessage());
    }

    /// The address to open in a browser, with the token where one is required.
    ///
    /// @param path on the server
    public String url(String path) {
        return at.url(port(), path);
    }

    /// The port it listens at.
    public int port() {
        return server.port();
    }

    /// Ends at once.
    @Override
    public void close() {
        end.end();
        open.close();
        server.stop();
    }

    /// Something that is made when it is first asked for.
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> making;
        private @Nullable T made;

        Once(Supplier<T> making) {
            this.making = making;
        }

        @Override
        public synchronized T get() {
            var known = made;
            if (known == null) {
                known = making.get();
                made = known;
            }
            return known;
        }
    }
}

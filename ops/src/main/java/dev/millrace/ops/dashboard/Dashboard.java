package dev.millrace.ops.dashboard;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.dashboard.access.AccessRules;
import dev.millrace.ops.dashboard.asset.Assets;
import dev.millrace.ops.dashboard.listing.RunCatalog;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Shows runs in a browser, until it is closed. Nothing is read before somebody looks.
public final class Dashboard implements AutoCloseable {
    private final ServedAt at;
    private final Javalin server;

    private Dashboard(ServedAt at, Javalin server) {
        this.at = at;
        this.server = server;
    }

    /// Starts to serve.
    ///
    /// @param at where, and to whom
    /// @param runs what there is to see
    /// @throws ConfigurationException if it cannot listen there
    public static Dashboard start(ServedAt at, RunCatalog runs) {
        var server = Javalin.create(configuration -> configure(configuration, at, runs));
        try {
            return new Dashboard(at, server.start(at.host(), at.port()));
        } catch (JavalinBindException refused) {
            throw new ConfigurationException(
                    "dashboard at " + at.host() + ":" + at.port(), cause(refused), "an address and a port that are free");
        }
    }

    private static void configure(JavalinConfig configuration, ServedAt at, RunCatalog runs) {
        configuration.startup.showJavalinBanner = false;
        configuration.startup.showOldJavalinVersionWarning = false;
        configuration.concurrency.useVirtualThreads = true;
        configuration.jetty.modifyServer(server -> server.setStopTimeout(0));
        configuration.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        var routes = configuration.routes;
        routes.before(new AccessFilter(new AccessRules(at.token())));
        var pages = new PageRoutes(runs, new Once<>(Assets::read));
        pages.addTo(routes);
        new RunRoutes(runs).addTo(routes);
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

package dev.millrace.ops.training;

import dev.millrace.ops.dashboard.Dashboard;
import dev.millrace.ops.dashboard.ServedAt;
import dev.millrace.ops.dashboard.listing.RunCatalog;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.listing.RunSource;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.DashboardSettings;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The dashboard of a run that goes on. What is wrong with it is said once, and never ends the run.
final class LivePages implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);

    private final Optional<Dashboard> dashboard;

    private LivePages(Optional<Dashboard> dashboard) {
        this.dashboard = dashboard;
    }

    /// Starts to serve, and prints the address.
    ///
    /// @param shown where; empty: nowhere
    /// @param place of the run
    /// @param screen gets the address
    static LivePages start(Optional<DashboardSettings> shown, RunPlace place, Screen screen) {
        var dashboard = shown.flatMap(at -> serve(at, place));
        dashboard.ifPresent(served -> screen.note("dashboard: " + served.url("/run/" + place.id())));
        return new LivePages(dashboard);
    }

    private static Optional<Dashboard> serve(DashboardSettings settings, RunPlace place) {
        try {
            var at = ServedAt.of(settings, ServedAt.chosenToken());
            return Optional.of(Dashboard.start(at, new RunCatalog(List.of(new RunSource.One(place)))));
        } catch (RuntimeException problem) {
            LOG.warn("{}; the run goes on without its pages", problem.getMessage(), problem);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        dashboard.ifPresent(Dashboard::close);
    }
}

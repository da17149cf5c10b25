package dev.millrace.ops.dashboard.browser;

import dev.millrace.ops.dashboard.Dashboard;
import dev.millrace.ops.dashboard.ServedAt;
import dev.millrace.ops.dashboard.listing.RunCatalog;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.listing.RunSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A dashboard on a free port of this machine.
///
/// @param dashboard that serves
public record Site(Dashboard dashboard) implements AutoCloseable {
    /// One that shows all runs below a folder.
    public static Site of(Path runs) {
        return of(new RunSource.Below(runs, Optional.empty()));
    }

    /// One that shows a run of a cluster.
    static Site of(RunPlace.Named run) {
        return of(new RunSource.One(run));
    }

    private static Site of(RunSource source) {
        return new Site(
                Dashboard.start(ServedAt.of("127.0.0.1", 0, Optional.empty()), new RunCatalog(List.of(source))));
    }

    /// The address of a page.
    public String page(String path) {
        return dashboard.url(path);
    }

    /// The address of a run's overview, or of a page below it.
    ///
    /// @param root the run's directory
    /// @param more for example `/health`
    public String run(Path root, String more) {
        return page("/run/" + id(root) + more);
    }

    /// What a run is called in addresses.
    public static String id(Path root) {
        return new RunPlace.Directory(root, Optional.empty()).id();
    }

    /// Ends it while somebody looks.
    void end() {
        dashboard.close();
    }

    @Override
    public void close() {
        dashboard.close();
    }
}

package dev.millrace.ops.drill;

import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.Resources;
import dev.millrace.ops.settings.RunSettings;

/// The run that drills are held with: `drill.yaml` over the defaults.
public final class DrillConfiguration {
    private static final String FILE = "drill.yaml";

    private DrillConfiguration() {}

    /// Its configuration.
    ///
    /// @param seed of the run
    public static RunSettings of(long seed) {
        return new Configuration()
                .text(FILE, Resources.text(DrillConfiguration.class, FILE))
                .set("run.seed=" + seed)
                .bind();
    }
}

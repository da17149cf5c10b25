package dev.millrace.ops.drill;

import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The run that drills are held with: `drill.yaml` over the defaults.
public final class DrillConfiguration {
    private static final String FILE = "drill.yaml";

    private DrillConfiguration() {}

    /// Its configuration.
    ///
    /// @param seed of the run
    public static RunSettings of(long seed) {
        return new Configuration().text(FILE, text()).set("run.seed=" + seed).bind();
    }

    private static String text() {
        try (var resource = DrillConfiguration.class.getResourceAsStream(FILE)) {
            if (resource == null) {
                throw new IllegalStateException(FILE + ": got none, expected it on the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(FILE + ": cannot be read", problem);
        }
    }
}

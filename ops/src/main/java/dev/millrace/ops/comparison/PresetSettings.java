package dev.millrace.ops.comparison;

import dev.millrace.ops.settings.RunSettings;
import java.util.List;

/// Where the settings of a preset's runs come from.
@FunctionalInterface
public interface PresetSettings {
    /// The settings of one run.
    ///
    /// @param preset name of its algorithm
    /// @param assignments `path=value` that win over all else
    RunSettings of(String preset, List<String> assignments);
}

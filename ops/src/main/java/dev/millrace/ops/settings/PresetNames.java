package dev.millrace.ops.settings;

import dev.millrace.learner.algorithm.Preset;
import dev.millrace.ops.binding.ConfigurationException;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Presets by their names.
public final class PresetNames {
    private PresetNames() {}

    /// The preset of a name.
    ///
    /// @param path where the name stands
    /// @param name for example `dr-grpo`
    /// @throws ConfigurationException where there is none, with those there are
    public static Preset preset(String path, String name) {
        return Arrays.stream(Preset.values())
                .filter(preset -> preset.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(path, "'" + name + "'", "one of " + all()));
    }

    private static String all() {
        return Arrays.stream(Preset.values()).map(Preset::key).collect(Collectors.joining(", "));
    }
}

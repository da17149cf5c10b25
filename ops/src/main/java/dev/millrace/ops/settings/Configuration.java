package dev.millrace.ops.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.binding.RecordBinder;
import dev.millrace.ops.binding.RecordYaml;
import dev.millrace.ops.binding.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a configuration: the defaults, over them files, over them single values.
public final class Configuration {
    private static final String DEFAULTS = "default.yaml";

    private final ObjectNode tree = defaults();

    /// Starts with the defaults.
    public Configuration() {}

    /// Lays a file over what is there.
    ///
    /// @throws ConfigurationException where it cannot be read or is not YAML
    public Configuration file(Path file) {
        try {
            YamlTree.overlay(tree, YamlTree.parse(file.toString(), Files.readString(file)));
            return this;
        } catch (IOException problem) {
            throw new ConfigurationException(file.toString(), "a file that cannot be read (" + problem + ")", "YAML");
        }
    }

    /// Lays one value over what is there.
    ///
    /// @param assignment `path=value`
    public Configuration set(String assignment) {
        YamlTree.overlay(tree, YamlTree.assignment(assignment));
        return this;
    }

    /// Binds it.
    ///
    /// @throws ConfigurationException with every problem
    public RunSettings bind() {
        return RecordBinder.bind(RunSettings.class, tree, defaults());
    }

    /// Writes settings as a documented file that [#file] reads again.
    public static String write(RunSettings settings) {
        return RecordYaml.write(settings, defaultText());
    }

    private static ObjectNode defaults() {
        return YamlTree.parse(DEFAULTS, defaultText());
    }

    private static String defaultText() {
        try (InputStream resource = Configuration.class.getResourceAsStream(DEFAULTS)) {
            if (resource == null) {
                throw new IllegalStateException(DEFAULTS + ": got none, expected it on the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(DEFAULTS + ": cannot be read", problem);
        }
    }
}

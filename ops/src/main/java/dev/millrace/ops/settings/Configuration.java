package dev.millrace.ops.settings;

import dev.millrace.policy.network.choice.ComputeChoice;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.learner.RunConfiguration;
import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.credit.BatchSettings;
import dev.millrace.learner.credit.RoundSettings;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.binding.RecordBinder;
import dev.millrace.ops.binding.RecordYaml;
import dev.millrace.ops.binding.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Reads a configuration: the defaults, over them the task's profile, files and single values. A preset that one
/// of these names is laid over all before it.
public final class Configuration {
    private static final String DEFAULTS = "default.yaml";

    /// Comments of keys that the defaults lack because they chose another of several kinds.
    private static final String ALTERNATIVES = "alternatives.yaml";

    /// Stands in the defaults where the number depends on the machine.
    private static final String HALF_OF_THE_CORES = "HALF_OF_THE_CORES";

    private final List<ObjectNode> layers = new ArrayList<>();

    /// Starts with the defaults.
    public Configuration() {}

    /// Lays a file over what is there.
    ///
    /// @throws ConfigurationException where it cannot be read or is not YAML
    public Configuration file(Path file) {
        try {
            layers.add(YamlTree.parse(file.toString(), Files.readString(file)));
            return this;
        } catch (IOException problem) {
            throw new ConfigurationException(file.toString(), "a file that cannot be read (" + problem + ")", "YAML");
        }
    }

    /// Lays YAML over what is there.
    ///
    /// @param name of the text, for messages
    /// @param yaml the text
    /// @throws ConfigurationException where it is not YAML
    public Configuration text(String name, String yaml) {
        layers.add(YamlTree.parse(name, yaml));
        return this;
    }

    /// Lays one value over what is there.
    ///
    /// @param assignment `path=value`
    public Configuration set(String assignment) {
        layers.add(YamlTree.assignment(assignment));
        return this;
    }

    /// Binds it.
    ///
    /// @throws ConfigurationException with every problem
    public RunSettings bind() {
        var tree = Layers.over(
                defaults(), layers.stream().map(PromptsDefaults::spelledOut).toList());
        return RecordBinder.bind(RunSettings.class, PromptsDefaults.completed(tree), defaults());
    }

    /// Writes settings as a documented file that [#file] reads again.
    public static String write(RunSettings settings) {
        return RecordYaml.write(settings, Resources.text(ALTERNATIVES) + PromptsDefaults.text() + defaultText());
    }

    /// What the learner has to know of the whole configuration.
    public static RunConfiguration of(RunSettings settings) {
        var text = write(settings);
        return new RunConfiguration(digest(settings), text, other -> ConfigurationDifference.between(other, text));
    }

    /// A digest of what a step's outcome depends on: under the same one, a step done again gives the same weights.
    public static String digest(RunSettings settings) {
        var learner = settings.learner();
        var decisive = new Decisive(
                settings.run().seed(), learner.batch(), learner.rounds(), learner.compute(), learner.algorithm());
        return digestOf(decisive);
    }

    /// A digest of settings: that of equal ones is the same.
    public static String digestOf(Record settings) {
        return sha256(RecordYaml.write(settings, ""));
    }

    private record Decisive(
            long seed, BatchSettings batch, RoundSettings rounds, ComputeChoice compute, AlgorithmSettings algorithm) {}

    private static ObjectNode defaults() {
        return YamlTree.parse(DEFAULTS, defaultText());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: got none, expected it in every JDK", impossible);
        }
    }

    private static String defaultText() {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return Resources.text(DEFAULTS).replace("threads: " + HALF_OF_THE_CORES, "threads: " + half);
    }
}

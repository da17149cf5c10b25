package dev.millrace.ops.comparison;

import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.binding.RecordYaml;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.settings.TaskSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// The directories of a comparison: the warm-started policy lies in it once, and each run's directory points there.
///
/// @param root the comparison's own directory
record SharedStart(Path root) {
    /// The warm-started policy.
    Path policy() {
        return RunDirectory.initialModel(root);
    }

    /// Notes what the warm start depends on.
    ///
    /// @param directory the comparison's
    /// @param settings of any preset: they agree on this
    /// @throws ConfigurationException where the directory holds another warm start
    void claim(RunDirectory directory, RunSettings settings) {
        Path file = root.resolve("start.yaml");
        String text = RecordYaml.write(
                new Start(
                        settings.task(),
                        settings.learner().compute(),
                        settings.run().seed()),
                "");
        if (Files.exists(file) && !read(file).equals(text)) {
            throw new ConfigurationException(
                    "--out", root + ", whose start.yaml says otherwise", "the same task and seed, or a new directory");
        }
        directory.replace(file, text);
    }

    private record Start(TaskSettings task, ComputeChoice compute, long seed) {}

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": cannot be read", problem);
        }
    }

    /// The directory of a policy run.
    ///
    /// @param name of the run
    /// @param settings the run's
    /// @throws ConfigurationException where it holds a run of other settings
    Path run(String name, RunSettings settings) {
        Path directory = linked(root.resolve("runs").resolve(name));
        Path file = directory.resolve("config.yaml");
        if (Files.exists(file) && !read(file).equals(Configuration.write(settings))) {
            throw new ConfigurationException(
                    "--out", directory + " with another config.yaml", "the same settings, or a new directory");
        }
        return directory;
    }

    /// The directory of a value-pretraining that runs share.
    ///
    /// @param digest of what it depends on
    Path pretraining(String digest) {
        return linked(root.resolve("critics").resolve(digest));
    }

    private Path linked(Path directory) {
        Path link = RunDirectory.initialModel(directory);
        try {
            Files.createDirectories(directory);
            if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(link, directory.relativize(policy()));
            }
            return directory;
        } catch (IOException problem) {
            throw new UncheckedIOException(link + ": cannot be made", problem);
        }
    }
}

package dev.millrace.ops.command;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that change the configuration.
final class ConfigurationOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "YAML laid over the defaults; repeatable.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Sets one value, e.g. --set learner.batch.maxStaleness=2; repeatable.")
    private List<String> assignments = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Short for --set run.seed=N.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Short for --set learner.algorithm.preset=NAME; `millrace algorithms` lists them.")
    private Optional<String> preset = Optional.empty();

    @Option(
            names = "--task",
            paramLabel = "NAME",
            description = "The demonstration's form, base or long; short for --set task.profile=NAME.")
    private Optional<String> task = Optional.empty();

    @Option(
            names = "--critic",
            paramLabel = "DIR",
            description = "Starts with a pretrained critic, e.g. RUN/critic; short for --set learner.critic=DIR.")
    private Optional<Path> critic = Optional.empty();

    /// Binds defaults, an earlier configuration, files and values, each laid over those before.
    ///
    /// @param earlier the configuration a run directory holds, if any
    /// @param last assignments that win over all
    RunSettings bind(Optional<Path> earlier, String... last) {
        var configuration = new Configuration();
        earlier.ifPresent(configuration::file);
        files.forEach(configuration::file);
        seed.ifPresent(value -> configuration.set("run.seed=" + value));
        task.ifPresent(name -> configuration.set("task.profile=" + name));
        preset.ifPresent(name -> configuration.set("learner.algorithm.preset=" + name));
        critic.ifPresent(folder ->
                configuration.set("learner.critic=" + folder.toAbsolutePath().normalize()));
        assignments.forEach(configuration::set);
        List.of(last).forEach(configuration::set);
        return configuration.bind();
    }

    /// Binds a preset, and over it the files and values: what the user says holds for every preset alike.
    ///
    /// @param name the preset's
    /// @param last assignments that win over all
    /// @throws ConfigurationException where an option names another preset, or a critic
    RunSettings bindPreset(String name, List<String> last) {
        preset.ifPresent(other -> refuse("--preset " + other, "--presets"));
        critic.ifPresent(folder -> refuse("--critic " + folder, "none: runs share a critic of the comparison's own"));
        var configuration = new Configuration();
        task.ifPresent(profile -> configuration.set("task.profile=" + profile));
        configuration.set("learner.algorithm.preset=" + name);
        files.forEach(configuration::file);
        seed.ifPresent(value -> configuration.set("run.seed=" + value));
        assignments.forEach(configuration::set);
        last.forEach(configuration::set);
        return configuration.bind();
    }

    private static void refuse(String got, String expected) {
        throw new ConfigurationException("options", got, expected);
    }
}

package dev.millrace.ops.command.verifier;

import dev.millrace.ops.settings.Configuration;
import dev.millrace.scorer.ScorerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which verifier, or verifiers, and how they run.
public final class VerifierOptions {
    @Option(
            names = "--verifier",
            paramLabel = "NAME",
            description = "The verifier; otherwise what the configuration's scorer section says.")
    private Optional<String> verifier = Optional.empty();

    @Option(
            names = "--verifier-set",
            paramLabel = "KEY=VALUE",
            description = "A setting of the verifier, e.g. mark=; repeatable.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--plugins", paramLabel = "DIR", description = "A folder of plug-ins.")
    private Optional<Path> plugins = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE", description = "YAML laid over the defaults; repeatable.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Sets one value, e.g. --set scorer.verification.workers.processes=4; repeatable.")
    private List<String> assignments = new ArrayList<>();

    /// How responses are judged.
    public ScorerSettings scorer() {
        var configuration = new Configuration();
        files.forEach(configuration::file);
        assignments.forEach(configuration::set);
        plugins.ifPresent(folder -> configuration.set(
                "scorer.verification.plugins=" + folder.toAbsolutePath().normalize()));
        var scorer = configuration.bind().scorer();
        return verifier.map(name -> scorer.judgedBy(name, settings)).orElse(scorer);
    }
}

package dev.millrace.ops.comparison;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.results.MetricsReader;
import dev.millrace.ops.results.RunKey;
import dev.millrace.ops.results.RunOutcome;
import dev.millrace.ops.settings.RunSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the runs of a comparison, each with the critic that others with the same value-pretraining start with, too.
final class ComparedRuns {
    private static final Logger LOG = LoggerFactory.getLogger(ComparedRuns.class);

    private final PresetSettings settings;
    private final SharedStart start;
    private final Conductor conductor;
    private final KafkaConnection connection;
    private final Map<String, Pretrained> critics = new HashMap<>();
    private final Map<String, RuntimeException> failures = new HashMap<>();

    /// @param settings of each preset
    /// @param start what the runs share
    /// @param conductor takes the runs
    /// @param connection the cluster of all runs
    ComparedRuns(PresetSettings settings, SharedStart start, Conductor conductor, KafkaConnection connection) {
        this.settings = settings;
        this.start = start;
        this.conductor = conductor;
        this.connection = connection;
    }

    /// A critic, and how long it took.
    ///
    /// @param folder where it lies
    /// @param seconds of value-pretraining
    private record Pretrained(Path folder, double seconds) {}

    /// Takes a run.
    ///
    /// @param key which run
    /// @return what became of it; empty where it was ended by request
    /// @throws ConfigurationException where its settings are wrong: no other run would be better off
    Optional<RunOutcome> take(RunKey key) {
        try {
            var critic = critic(key.preset());
            var own = settings(key, critic);
            var folder = start.run(key.text(), own);
            conductor.take(folder, own, connection);
            double before = critic.map(Pretrained::seconds).orElse(0.0);
            return Optional.of(
                    new RunOutcome.Finished(key, MetricsReader.read(folder.resolve("metrics.jsonl"), before)));
        } catch (InterruptedException ended) {
            return Optional.empty();
        } catch (ConfigurationException wrong) {
            throw wrong;
        } catch (RuntimeException failure) {
            LOG.warn("run {}: {}", key.text(), failure.getMessage(), failure);
            return conductor.isStopping() ? Optional.empty() : Optional.of(failed(key, failure));
        }
    }

    private static RunOutcome failed(RunKey key, RuntimeException failure) {
        String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new RunOutcome.Failed(key, reason);
    }

    private RunSettings settings(RunKey key, Optional<Pretrained> critic) {
        List<String> assignments = new ArrayList<>();
        assignments.add("run.name=" + name(key.preset(), key.text()));
        assignments.add("run.seed=" + key.seed());
        critic.ifPresent(known -> assignments.add("learner.critic=" + known.folder()));
        return settings.of(key.preset(), assignments);
    }

    /// What value-pretraining leaves does not depend on the run's seed: it has the one of the configuration.
    private Optional<Pretrained> critic(String preset) throws InterruptedException {
        var own = settings.of(preset, List.of());
        if (!SharedPretraining.isWanted(own)) {
            return Optional.empty();
        }
        String digest = SharedPretraining.digest(own);
        if (!critics.containsKey(digest)) {
            critics.put(digest, pretrain(preset, digest));
        }
        return Optional.ofNullable(critics.get(digest));
    }

    /// Value-pretraining that failed for one run fails for the others without being done again.
    private Pretrained pretrain(String preset, String digest) throws InterruptedException {
        var folder = start.pretraining(digest);
        var assignments = List.of("run.name=" + name(preset, "critic-" + digest), "learner.schedule.goal=critic");
        var before = failures.get(digest);
        if (before != null) {
            throw before;
        }
        try {
            var summary = conductor.take(folder, settings.of(preset, assignments), connection);
            double seconds = summary.path("seconds").path("valuePretraining").asDouble();
            return new Pretrained(folder.resolve("critic"), seconds);
        } catch (RuntimeException failure) {
            failures.put(digest, failure);
            throw failure;
        }
    }

    /// Starts the names of the run's topics.
    private String name(String preset, String run) {
        return settings.of(preset, List.of()).run().name() + "-" + run;
    }
}

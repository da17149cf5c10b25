package dev.millrace.ops.bench.scaling;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.bench.contest.Rival;
import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.contest.Unit;
import dev.millrace.ops.broker.BrokerFolder;
import dev.millrace.ops.broker.SupervisedBroker;
import dev.millrace.ops.run.FolderDeletion;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.training.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// Short runs in which generators write while the learner learns, beside the same runs in which they take turns.
///
/// The policy has random weights and learns nothing, since no answer is right; so responses end by chance, and their lengths are
/// spread more than 1:20 in every step alike.
///
/// @param steps policy steps of a run
/// @param tokens of the longest response
/// @param assignments `path=value` that are laid over a run's settings
public record Asynchrony(int steps, int tokens, List<String> assignments) {
    private static final Unit SECONDS_A_STEP = new Unit("s/step", true, 3);
    private static final Unit PERCENT = new Unit("%", true, 1);
    private static final double GOAL = 1.6;

    /// A kind of run.
    private enum Kind {
        /// Generators run ahead by one version.
        AT_ONCE("learner.batch.maxStaleness=1"),
        /// Nothing is generated while the learner learns.
        IN_TURNS("learner.batch.maxStaleness=0"),
        /// As the first, but responses are short: generators keep up with the learner.
        KEEPING_UP("learner.batch.maxStaleness=1", "learner.batch.sampling.maxTokens=8");

        private final List<String> assignments;

        Kind(String... assignments) {
            this.assignments = List.of(assignments);
        }
    }

    /// Measures, on a broker that is started for it.
    ///
    /// @param rounds how often
    /// @throws InterruptedException if it is told to stop
    public List<Row> rows(Rounds rounds) throws InterruptedException {
        var folder = temporary();
        var settings = settings("start", Kind.AT_ONCE);
        var broker = new BrokerFolder(folder.resolve("broker"), folder.resolve("broker.log"));
        try (var running = SupervisedBroker.start(broker, settings.broker(), failure -> {})) {
            var policy = RandomPolicy.write(folder.resolve("policy"), settings, tokens);
            return rows(rounds, new Site(folder, policy, Cluster.own(running)));
        } finally {
            FolderDeletion.delete(folder);
        }
    }

    /// Where runs are taken.
    private record Site(Path folder, Path policy, KafkaConnection connection) {}

    private List<Row> rows(Rounds rounds, Site site) throws InterruptedException {
        Map<Kind, List<ShortRun>> runs = new EnumMap<>(Kind.class);
        List<Contestant> sides = new ArrayList<>();
        for (var kind : Kind.values()) {
            List<ShortRun> own = new ArrayList<>();
            runs.put(kind, own);
            sides.add(() -> {
                var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + own.size();
                own.add(ShortRun.take(settings(name, kind), site.policy(), site.connection(), site.folder()));
                return own.getLast().seconds();
            });
        }
        var seconds = rounds.alternate(sides);
        runs.values().forEach(own -> own.subList(0, rounds.warmUps()).clear());
        return List.of(pace(seconds, runs), idle(runs));
    }

    private static Row pace(List<Measured> seconds, Map<Kind, List<ShortRun>> runs) {
        var turns = runs.get(Kind.IN_TURNS);
        var what = String.format(
                Locale.ROOT,
                "generators and learner at once (responses of %.0f tokens, at most %.0f; in turns the learner waits %.0f %%)",
                measured(turns, ShortRun::lengthMean).median(),
                measured(turns, ShortRun::lengthMax).median(),
                100 * measured(turns, ShortRun::learnerIdle).median());
        var rival = new Rival("in turns (staleness 0)", seconds.get(Kind.IN_TURNS.ordinal()), OptionalDouble.of(GOAL));
        return new Row(what, SECONDS_A_STEP, seconds.get(Kind.AT_ONCE.ordinal()), Optional.of(rival));
    }

    private static Row idle(Map<Kind, List<ShortRun>> runs) {
        var own = runs.get(Kind.KEEPING_UP);
        var what = String.format(
                Locale.ROOT,
                "learner idle while generators keep up (at most 5 %% is the goal; generators wait %.0f %%)",
                100 * measured(own, ShortRun::generatorsIdle).median());
        return new Row(what, PERCENT, measured(own, run -> 100 * run.learnerIdle()), Optional.empty());
    }

    private static Measured measured(List<ShortRun> runs, ToDoubleFunction<ShortRun> number) {
        return new Measured(runs.stream().mapToDouble(number).boxed().toList());
    }

    private RunSettings settings(String name, Kind kind) {
        var configuration = new Configuration();
        List.of(
                        "run.name=" + name,
                        "learner.algorithm.preset=grpo",
                        "learner.schedule.steps=" + steps,
                        "learner.schedule.checkpointEvery=1000000",
                        "learner.batch.sampling.maxTokens=" + tokens,
                        "task.problems.heldOut=1",
                        "evaluation.responses=1",
                        "evaluation.sampling.maxTokens=1")
                .forEach(configuration::set);
        kind.assignments.forEach(configuration::set);
        assignments.forEach(configuration::set);
        return configuration.bind();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("millrace-bench-scaling");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

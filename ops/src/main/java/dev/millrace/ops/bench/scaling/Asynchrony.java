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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// Short runs in which generators write while the learner learns, beside the same runs in which they take turns.
///
/// The policy has random weights and learns nothing, since no answer is right; so responses end by chance,
/// and their lengths are spread more than 1:20 in every step alike. Prompts are short, so that both halves take
/// about as long.
///
/// @param steps policy steps of a run
/// @param tokens of the longest response
/// @param assignments `path=value` that are laid over a run's settings
public record Asynchrony(int steps, int tokens, List<String> assignments) {
    private static final Unit SECONDS_A_STEP = new Unit("s/step", true, 3);
    private static final Unit PERCENT = new Unit("%", true, 1);
    private static final double GOAL = 1.6;
    private static final String AHEAD = "learner.batch.maxStaleness=1";
    private static final String IN_TURNS = "learner.batch.maxStaleness=0";
    private static final String SHORT = "learner.batch.sampling.maxTokens=8";

    /// Measures, on a broker that is started for it.
    ///
    /// @param rounds how often
    /// @throws InterruptedException if it is told to stop
    public List<Row> rows(Rounds rounds) throws InterruptedException {
        var folder = temporary();
        var settings = settings("start", List.of());
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

    /// Runs of one kind.
    private final class Side implements Contestant {
        private final Site site;
        private final String name;
        private final List<String> own;
        private final List<ShortRun> runs = new ArrayList<>();

        Side(Site site, String name, String... own) {
            this.site = site;
            this.name = name;
            this.own = List.of(own);
        }

        @Override
        public double round() throws InterruptedException {
            var settings = settings(name + "-" + runs.size(), own);
            runs.add(ShortRun.take(settings, site.policy(), site.connection(), site.folder()));
            return runs.getLast().seconds();
        }

        Measured measured(Rounds rounds, ToDoubleFunction<ShortRun> number) {
            return new Measured(runs.stream()
                    .skip(rounds.warmUps())
                    .mapToDouble(number)
                    .boxed()
                    .toList());
        }
    }

    private List<Row> rows(Rounds rounds, Site site) throws InterruptedException {
        var atOnce = new Side(site, "at-once", AHEAD);
        var inTurns = new Side(site, "in-turns", IN_TURNS);
        var keepingUp = new Side(site, "keeping-up", AHEAD, SHORT);
        var _ = rounds.alternate(List.of(atOnce, inTurns, keepingUp));
        return List.of(pace(rounds, atOnce, inTurns), idle(rounds, keepingUp));
    }

    private static Row pace(Rounds rounds, Side atOnce, Side inTurns) {
        var what = String.format(
                Locale.ROOT,
                "generators and learner at once (responses of %.0f tokens, at most %.0f; in turns the learner waits %.0f %%)",
                inTurns.measured(rounds, ShortRun::lengthMean).median(),
                inTurns.measured(rounds, ShortRun::lengthMax).median(),
                100 * inTurns.measured(rounds, ShortRun::learnerIdle).median());
        var rival = new Rival(
                "in turns (staleness 0)", inTurns.measured(rounds, ShortRun::seconds), OptionalDouble.of(GOAL));
        return new Row(what, SECONDS_A_STEP, atOnce.measured(rounds, ShortRun::seconds), Optional.of(rival));
    }

    private static Row idle(Rounds rounds, Side keepingUp) {
        var what = String.format(
                Locale.ROOT,
                "learner idle while generators keep up (at most 5 %% is the goal; generators wait %.0f %%)",
                100 * keepingUp.measured(rounds, ShortRun::generatorsIdle).median());
        var idle = keepingUp.measured(rounds, run -> 100 * run.learnerIdle());
        return new Row(what, PERCENT, idle, Optional.empty());
    }

    private RunSettings settings(String name, List<String> own) {
        var configuration = new Configuration();
        List.of(
                        "run.name=" + name,
                        "learner.algorithm.preset=grpo",
                        "learner.schedule.steps=" + steps,
                        "learner.schedule.checkpointEvery=1000000",
                        "learner.batch.sampling.maxTokens=" + tokens,
                        "task.problems.minOperations=1",
                        "task.problems.maxOperations=8",
                        "task.problems.minLongOperations=9",
                        "task.problems.maxLongOperations=9",
                        "task.problems.heldOut=1",
                        "evaluation.responses=1",
                        "evaluation.sampling.maxTokens=1")
                .forEach(configuration::set);
        own.forEach(configuration::set);
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

package dev.millrace.ops.bench.race;

import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.curve.Curve;
import dev.millrace.ops.curve.Point;
import dev.millrace.ops.evaluation.Examiner;
import dev.millrace.ops.evaluation.Question;
import dev.millrace.ops.evaluation.Tally;
import dev.millrace.ops.results.MetricsReader;
import dev.millrace.ops.run.FolderDeletion;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.task.Task;
import dev.millrace.ops.training.TrainRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// A run of ours, with its broker, from its first prompts on; another seed each time.
final class OurSide implements Contestant {
    private final RaceFolder folder;
    private final RaceRules rules;
    private final RaceRules.Way way;
    private final Screen screen;
    private long seed;

    OurSide(RaceFolder folder, RaceRules rules, RaceRules.Way way, Screen screen) {
        this.folder = folder;
        this.rules = rules;
        this.way = way;
        this.screen = screen;
    }

    @Override
    public double round() throws InterruptedException {
        seed++;
        var root = folder.root().resolve("run-" + seed);
        try {
            link(root);
            try (var directory = RunDirectory.open(root)) {
                var _ = new TrainRun(rules.run(seed, way), directory, screen).withOwnBroker();
            }
            return secondsToTarget(root);
        } finally {
            FolderDeletion.delete(root);
        }
    }

    private void link(Path root) {
        try {
            Files.createDirectories(root);
            Files.createSymbolicLink(
                    RunDirectory.initialModel(root), folder.policy().toAbsolutePath());
        } catch (IOException problem) {
            throw new UncheckedIOException(root + ": cannot be made", problem);
        }
    }

    private double secondsToTarget(Path root) {
        var seconds = MetricsReader.read(root.resolve("metrics.jsonl"), 0).seconds();
        List<Point> points = new ArrayList<>(List.of(new Point(0, rate(folder.policy()))));
        for (int step = rules.every(); step <= rules.steps(); step += rules.every()) {
            var checkpoint = root.resolve("checkpoints").resolve("step-%06d".formatted(step));
            points.add(new Point(seconds.get(step), rate(checkpoint)));
            var reached = new Curve(points).reaches(rules.target());
            if (reached.isPresent()) {
                return reached.getAsDouble();
            }
        }
        throw new IllegalStateException("solve rate after " + rules.steps() + " steps: got "
                + points.getLast().y() + ", expected " + rules.target());
    }

    /// Asked as peers ask: every held-out problem, at temperature 1.
    private double rate(Path model) {
        var settings = rules.task();
        var set = Task.of(settings, model)
                .data(settings.evaluation(), Optional.empty(), screen)
                .evaluations()
                .getFirst();
        var question = new Question(set.groupSize(), set.sampling());
        var tally = new Tally(set.groupSize());
        try (var examiner = Examiner.open(model, settings)) {
            examiner.examine(
                    LongStream.range(0, set.problems())
                            .mapToObj(number ->
                                    question.prompt(number, set.source().problem(number)))
                            .toList(),
                    tally::add);
        }
        return tally.average();
    }
}

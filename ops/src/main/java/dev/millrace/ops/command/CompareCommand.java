package dev.millrace.ops.command;

import dev.millrace.ops.comparison.Comparison;
import dev.millrace.ops.comparison.ComparisonPlan;
import dev.millrace.ops.results.ComparisonFiles;
import dev.millrace.ops.results.ComparisonText;
import dev.millrace.ops.results.ComparisonValues;
import dev.millrace.ops.run.Logs;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.run.Termination;
import dev.millrace.ops.settings.RunSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Compares presets.
@Command(
        name = "compare",
        header = "Compare algorithms: several presets, several seeds, one start.",
        description = {
            "Every preset runs with every seed, from the same warm-started policy, with as many updates of as many",
            "responses; value-pretraining is done once for all that would do the same. The table and the curves go to",
            "DIR/compare.md, everything measured to DIR/compare.json. The same command goes on where it was ended."
        })
public final class CompareCommand implements Callable<Integer> {
    @Option(
            names = "--presets",
            split = ",",
            required = true,
            paramLabel = "NAME",
            description = "Algorithms, e.g. vapo,ppo,grpo,dapo; `millrace algorithms` lists them.")
    private List<String> presets = new ArrayList<>();

    @Option(names = "--seeds", split = ",", paramLabel = "N", description = "Seeds (default: 1,2,3,4,5).")
    private List<Long> seeds = new ArrayList<>(List.of(1L, 2L, 3L, 4L, 5L));

    @Option(names = "--steps", paramLabel = "N", description = "Short for --set learner.schedule.steps=N.")
    private Optional<Integer> steps = Optional.empty();

    @Option(
            names = "--rate",
            paramLabel = "R",
            description =
                    "The held-out solve rate whose time is measured (default: half of the way from the start to 1).")
    private Optional<Double> rate = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Keeps everything about the comparison (default: runs/compare).")
    private Path out = Path.of("runs", "compare");

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public Integer call() throws InterruptedException {
        var asked = rate.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        var plan = new ComparisonPlan(presets, seeds, asked);
        presets.forEach(preset -> settings(preset, List.of()));
        try (var directory = RunDirectory.open(out)) {
            Logs.alsoTo(directory.log());
            return compare(plan, directory);
        }
    }

    private int compare(ComparisonPlan plan, RunDirectory directory) throws InterruptedException {
        var comparison = new Comparison(plan, this::settings, directory, reporting.screen());
        var connection = cluster.connection();
        try (var _ = Termination.whenAsked(comparison::interrupt)) {
            var result = connection.isPresent() ? comparison.on(connection.get()) : comparison.withOwnBroker();
            var text = new ComparisonText(result, sentence(settings(presets.getFirst(), List.of())));
            ComparisonFiles.write(directory, text);
            reporting.report(
                    ComparisonValues.of(result), text.table() + directory.root().resolve("compare.md"));
            return result.failed().isEmpty() ? 0 : 1;
        }
    }

    private RunSettings settings(String preset, List<String> assignments) {
        List<String> last = new ArrayList<>();
        steps.ifPresent(number -> last.add("learner.schedule.steps=" + number));
        last.addAll(assignments);
        return configuration.bindPreset(preset, last);
    }

    private String sentence(RunSettings settings) {
        var learner = settings.learner();
        return String.format(
                Locale.ROOT,
                "%s with %d seeds each: %d policy updates of %d responses, from the same warm-started policy; "
                        + "%d responses a problem in each evaluation, every %d updates.",
                String.join(", ", presets),
                seeds.size(),
                learner.schedule().steps(),
                learner.batch().prompts() * learner.batch().groupSize(),
                settings.evaluation().responses(),
                learner.schedule().evaluateEvery());
    }
}

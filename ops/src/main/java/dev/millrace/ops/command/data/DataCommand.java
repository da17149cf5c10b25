package dev.millrace.ops.command.data;

import dev.millrace.ops.command.ClusterOptions;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.dataset.DataSet;
import dev.millrace.ops.dataset.settings.DataSetSettings;
import dev.millrace.ops.run.Json;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.TaskSettings;
import dev.millrace.ops.task.ProblemLoading;
import dev.millrace.ops.task.PromptLengths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what is in a data set.
@Command(
        name = "data",
        header = "Read a data set as a run would, and show what is in it.",
        description = {
            "Says which layout its rows have, counts them, and shows the first problems. Bad rows are skipped",
            "and counted; exit code 1 where there are some."
        })
public final class DataCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files, folders, patterns, topic:NAME: what task.training.from may hold.")
    private List<String> from = new ArrayList<>();

    @Option(
            names = "--read",
            paramLabel = "KEY=VALUE",
            description = {
                "How it is read: a key below task.training, for example --read preset=gsm8k or",
                "--read fields.answer=solution; repeatable."
            })
    private List<String> reading = new ArrayList<>();

    @Option(names = "--show", paramLabel = "N", defaultValue = "1", description = "Problems that are shown.")
    private int show = 1;

    @Option(names = "--model", paramLabel = "DIR", description = "A checkpoint: prompts too long for it are counted.")
    private Optional<Path> model = Optional.empty();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public Integer call() {
        long started = System.nanoTime();
        var data = read(settings());
        double seconds = (System.nanoTime() - started) / 1e9;
        var contents = Contents.of(data, show, seconds);
        reporting.report(contents.values(), new ContentsText(contents).text());
        return data.report().rows().bad() == 0 ? 0 : 1;
    }

    private DataSet read(DataSetSettings settings) {
        if (model.isEmpty()) {
            return loading(Optional.empty()).read("data", settings);
        }
        try (var lengths = PromptLengths.of(model.get())) {
            return loading(Optional.of(lengths)).read("data", settings);
        }
    }

    private ProblemLoading loading(Optional<PromptLengths> lengths) {
        return new ProblemLoading(lengths, cluster.connection(), reporting.screen());
    }

    /// The settings of a run that trains on this data set.
    private DataSetSettings settings() {
        var dataSet = Map.of("from", from, "rows", Map.of("onBadRow", "skip"));
        var task = Map.of("type", "prompts", "model", "none", "training", dataSet, "heldOut", from);
        var configuration = new Configuration().text("data", Json.pretty(Map.of("task", task)));
        reading.forEach(assignment -> configuration.set("task.training." + assignment));
        return switch (configuration.bind().task()) {
            case TaskSettings.Prompts prompts -> prompts.training();
            case TaskSettings.Chain _ -> throw new IllegalStateException("task: got chain, expected prompts");
        };
    }
}

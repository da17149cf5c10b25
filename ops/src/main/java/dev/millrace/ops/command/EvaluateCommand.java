package dev.millrace.ops.command;

import dev.millrace.learner.problems.EvaluationSet;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.ops.dataset.settings.DataSetSettings;
import dev.millrace.ops.evaluation.Examiner;
import dev.millrace.ops.evaluation.Question;
import dev.millrace.ops.evaluation.Tally;
import dev.millrace.ops.run.Termination;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.settings.TaskSettings;
import dev.millrace.ops.task.ProblemLoading;
import dev.millrace.ops.task.PromptLengths;
import dev.millrace.ops.task.Task;
import dev.millrace.verifier.request.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures a policy on problems.
@Command(
        name = "evaluate",
        header = "Measure a policy: avg@k and pass@k.",
        description = {
            "The problems are those of a data set, or the held-out ones of the configured task; pass@k is the",
            "unbiased estimate."
        })
public final class EvaluateCommand implements java.util.concurrent.Callable<@Nullable Void> {
    @Option(
            names = "--prompts",
            paramLabel = "FILE",
            description = "A data set, read as task.heldOut says; `millrace data` shows what is in one.")
    private Optional<String> prompts = Optional.empty();

    @Option(
            names = "--set-name",
            paramLabel = "NAME",
            defaultValue = "heldOut",
            description = "The task's set to ask (default: ${DEFAULT-VALUE}).")
    private String set = "heldOut";

    @Option(
            names = "--responses",
            paramLabel = "K",
            description = "Responses a problem (default: evaluation.responses).")
    private Optional<Integer> responses = Optional.empty();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() {
        var settings = model.settings();
        var folder = model.folder(settings);
        var question = new Question(
                responses.orElse(settings.evaluation().responses()),
                settings.evaluation().sampling());
        var tally = new Tally(question.responses());
        var asked = ask(problems(settings, folder), question);
        var bar = new ProgressBar(reporting.screen(), "evaluate");
        try (var examiner = Examiner.open(folder, settings);
                var _ = Termination.whenAsked(examiner::stop)) {
            examiner.examine(asked, group -> {
                tally.add(group);
                bar.show(tally.problems(), asked.size(), "");
            });
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("model", folder.toString());
        values.putAll(tally.values());
        reporting.report(values, tally.text());
        return null;
    }

    private static List<Prompt> ask(List<Problem> problems, Question question) {
        return IntStream.range(0, problems.size())
                .mapToObj(number -> question.prompt(number, problems.get(number)))
                .toList();
    }

    private List<Problem> problems(RunSettings settings, Path folder) {
        if (prompts.isPresent()) {
            try (var lengths = PromptLengths.of(folder)) {
                return new ProblemLoading(Optional.of(lengths), Optional.empty(), reporting.screen())
                        .load("prompts", dataSet(prompts.get(), settings.task()));
            }
        }
        return Task.of(settings, folder)
                .data(settings.evaluation(), Optional.empty(), reporting.screen())
                .evaluations()
                .stream()
                .filter(evaluation -> evaluation.name().equals(set))
                .findFirst()
                .map(EvaluateCommand::problems)
                .orElseThrow(() -> new dev.millrace.ops.binding.ConfigurationException(
                        "--set-name", set, "a set of the task, for example heldOut"));
    }

    /// Read as held-out problems are, where they are configured.
    private static DataSetSettings dataSet(String name, TaskSettings task) {
        return switch (task) {
            case TaskSettings.Prompts configured -> configured.heldOut().from(List.of(name));
            case TaskSettings.Chain _ -> DataSetSettings.of(List.of(name));
        };
    }

    private static List<Problem> problems(EvaluationSet evaluation) {
        return LongStream.range(0, evaluation.problems())
                .mapToObj(evaluation.source()::problem)
                .toList();
    }
}

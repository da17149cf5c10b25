package dev.millrace.ops.command.log;

import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.command.RangeOptions;
import dev.millrace.ops.command.RecordedRunOptions;
import dev.millrace.ops.command.RefusedOption;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.export.ExportPlan;
import dev.millrace.ops.export.Exporter;
import dev.millrace.ops.export.InitialModel;
import dev.millrace.ops.export.TrajectoryFormat;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.rescoring.Agreement;
import dev.millrace.ops.rescoring.AgreementText;
import dev.millrace.ops.rescoring.AgreementValues;
import dev.millrace.ops.rescoring.RescoredHistory;
import dev.millrace.ops.rescoring.RescoredTopic;
import dev.millrace.ops.rescoring.Rescoring;
import dev.millrace.ops.rescoring.Selection;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.verifiers.judging.Judge;
import dev.millrace.verifiers.judging.Judges;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Puts another verifier over logged responses.
@Command(
        name = "rescore",
        header = "Put another verifier over logged responses and say where it differs.",
        description = {
            "Judges every logged response again, duplicates and evaluations included, and prints a table of agreement",
            "and the first changed verdicts. Rewards follow the reward rules of the run's configuration."
        })
public final class RescoreCommand implements Callable<Integer> {
    @Mixin
    private RecordedRunOptions recorded = new RecordedRunOptions();

    @Option(names = "--verifier", paramLabel = "NAME", required = true, description = "The other verifier.")
    private String verifier = "";

    @Option(
            names = "--verifier-set",
            paramLabel = "KEY=VALUE",
            description = "A setting of the verifier, e.g. mark=; repeatable.")
    private Map<String, String> verifierSettings = new LinkedHashMap<>();

    @Option(names = "--plugins", paramLabel = "DIR", description = "A folder of plug-ins.")
    private Optional<Path> plugins = Optional.empty();

    @Mixin
    private RangeOptions range = new RangeOptions();

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            converter = PurposeName.class,
            description = "Only responses to prompts for training, value-pretraining or evaluation.")
    private Optional<Purpose> purpose = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Groups judged at once (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "10",
            description = "Changed verdicts to show (default: ${DEFAULT-VALUE}).")
    private int shown = 10;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also write an export of the run, or of the range, with the new verdicts: a RUN for replay.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--to-topic",
            paramLabel = "NAME",
            description = "Also produce the groups with their new verdicts to a new topic of --bootstrap.")
    private Optional<String> topic = Optional.empty();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        out.ifPresent(RescoreCommand::requireAbsent);
        try (var run = recorded.open();
                var judge = RefusedOption.asUsage(command, () -> opened(run))) {
            var scoring = new GroupScoring(judge);
            var rescoring = RefusedOption.asUsage(command, () -> new Rescoring(scoring, threads));
            var agreement = new Agreement(shown);
            rescore(run, rescoring, agreement);
            out.ifPresent(folder -> export(run, scoring, folder));
            reporting.report(
                    new AgreementValues(agreement, verifier).values(), new AgreementText(agreement, verifier).text());
        }
        return 0;
    }

    private Judge opened(RecordedRun run) {
        var scorer = run.settings().scorer().judgedBy(verifier, verifierSettings);
        return Judges.of(plugins.map(scorer::withPlugins).orElse(scorer).judge())
                .open();
    }

    private static void requireAbsent(Path folder) {
        if (Files.exists(folder)) {
            throw new ConfigurationException("--out", folder + ", which exists", "a folder that is not there");
        }
    }

    private void export(RecordedRun run, GroupScoring scoring, Path folder) {
        var settings = run.settings().withVerifier(verifier, verifierSettings);
        var model = InitialModel.find(run.root(), run.settings());
        var program = String.join(" ", command.root().version());
        new Exporter(
                        new RescoredHistory(run.history(), scoring),
                        settings,
                        model,
                        new ProgressBar(reporting.screen(), "export"))
                .export(new ExportPlan(folder, range.range(), TrajectoryFormat.AVRO, true, program));
    }

    private void rescore(RecordedRun run, Rescoring rescoring, Agreement agreement) throws InterruptedException {
        var selection = new Selection(range.range(), purpose);
        if (topic.isEmpty()) {
            rescoring.over(run.history(), selection, agreement::add);
            return;
        }
        var connection = recorded.requiredConnection();
        int partitions =
                run.history().partitions(run.history().topics().trajectories()).size();
        try (var output = RescoredTopic.create(connection, topic.get(), partitions)) {
            rescoring.over(run.history(), selection, rescored -> {
                output.send(rescored);
                agreement.add(rescored);
            });
            output.commit();
        }
    }
}

package dev.millrace.ops.command;

import dev.millrace.policy.check.Comparison;
import dev.millrace.policy.check.ModelCheck;
import dev.millrace.policy.check.ModelReport;
import dev.millrace.policy.check.RowComparison;
import dev.millrace.policy.checkpoint.Checkpoint;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.text.ChatTokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks into a checkpoint folder.
@Command(
        name = "check-model",
        header = "Say what a checkpoint is, and whether it computes what it should.",
        description = {
            "Loads a checkpoint folder and prints what it is and needs. Where an expected.json lies in it, compares",
            "with what transformers computed; exit code 1 where something differs."
        })
public final class CheckModelCommand implements Callable<Integer> {
    private static final String EXPECTED = "expected.json";

    @Parameters(paramLabel = "DIR", description = "config.json, model*.safetensors, tokenizer.json and so on.")
    private Path folder = Path.of("");

    @Option(
            names = "--tolerance",
            paramLabel = "X",
            defaultValue = "1e-4",
            description = "Largest difference of a log-probability (default: ${DEFAULT-VALUE}).")
    private double tolerance = ModelCheck.TOLERANCE;

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public Integer call() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("model", folder.toString());
        List<RowComparison> rows;
        try (var checkpoint = Checkpoint.open(folder);
                var tokenizer = ChatTokenizer.open(folder)) {
            values.putAll(describe(ModelReport.of(checkpoint)));
            rows = compare(checkpoint, tokenizer);
        }
        var differences = rows.stream()
                .flatMap(row -> row.comparisons().stream())
                .filter(comparison -> !comparison.passed())
                .map(Comparison::difference)
                .toList();
        values.put("compared", rows.size());
        values.put(
                "maxError",
                rows.stream().mapToDouble(RowComparison::maxError).max().orElse(0));
        values.put("differences", differences);
        values.put("passed", differences.isEmpty());
        reporting.report(values, text(values, differences));
        return differences.isEmpty() ? 0 : 1;
    }

    private List<RowComparison> compare(Checkpoint checkpoint, ChatTokenizer tokenizer) {
        if (!Files.exists(folder.resolve(EXPECTED))) {
            return List.of();
        }
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        var compute = new ComputeSettings("cpu", ElementType.F32, AttentionPath.FUSED, threads);
        return ModelCheck.compare(checkpoint, tokenizer, compute, tolerance);
    }

    private static Map<String, Object> describe(ModelReport report) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("architecture", report.architecture());
        values.put("parameters", report.parameters());
        values.put(
                "elementTypes",
                report.elementTypes().stream()
                        .map(ElementType::configName)
                        .sorted()
                        .toList());
        values.put("context", report.context());
        values.put("tokenizerVocabulary", report.tokenizerVocabulary());
        values.put("endOfSequence", report.tokens().eos());
        values.put("inferenceBytes", report.memory().inferenceBytes());
        values.put("trainingBytes", report.memory().trainingBytes());
        values.put("cacheBytesPerToken", report.memory().cacheBytesPerToken());
        return values;
    }

    private static String text(Map<String, Object> values, List<String> differences) {
        var lines = new StringBuilder();
        values.forEach((name, value) -> lines.append(String.format(Locale.ROOT, "%-20s %s%n", name, value)));
        return differences.isEmpty() ? lines.toString().strip() : lines + "differs from " + EXPECTED;
    }
}

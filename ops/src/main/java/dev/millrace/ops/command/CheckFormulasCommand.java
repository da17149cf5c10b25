package dev.millrace.ops.command;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.learner.conformance.FormulaFile;
import dev.millrace.learner.conformance.FormulaReport;
import dev.millrace.ops.binding.ConfigurationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Compares the learner's formulas with numbers that other code computed.
@Command(
        name = "check-formulas",
        header = "Compare the learner's formulas with reference numbers.",
        description = {
            "FILE is a JSON object of groups of cases, each with inputs and expected results. Every case is computed",
            "with inputs in double and in float. Exit code 1 where an error is above its tolerance or a group or field",
            "is not known, 2 where the file cannot be read."
        })
public final class CheckFormulasCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    @Parameters(paramLabel = "FILE", description = "Reference numbers.")
    private Path file = Path.of("");

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public Integer call() {
        FormulaReport report = FormulaFile.check(read());
        reporting.report(FormulaTable.values(report), FormulaTable.text(report));
        return report.passed() ? 0 : 1;
    }

    private JsonNode read() {
        try {
            JsonNode root = MAPPER.readTree(file.toFile());
            if (root.isObject() && !root.isEmpty()) {
                return root;
            }
        } catch (IOException problem) {
            throw new ConfigurationException(
                    "FILE " + file, String.valueOf(problem.getMessage()), "a file of JSON that can be read");
        }
        throw new ConfigurationException("FILE " + file, "no groups", "a JSON object of groups of cases");
    }
}

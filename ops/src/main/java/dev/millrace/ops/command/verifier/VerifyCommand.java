package dev.millrace.ops.command.verifier;

import dev.millrace.ops.command.RefusedOption;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.run.Json;
import dev.millrace.ops.verification.Verification;
import dev.millrace.ops.verification.Verified;
import dev.millrace.ops.verification.VerifyFile;
import dev.millrace.ops.verification.VerifyReport;
import dev.millrace.ops.verification.VerifyTally;
import dev.millrace.verifiers.judging.Judges;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tries a verifier on a file.
@Command(
        name = "verify",
        header = "Try a verifier on a file of responses.",
        description = {
            "FILE holds a JSON object a line: the ground truth as gold, answer, label or ground_truth; the response as",
            "prediction, response or completion; where wanted prompt, id, data_source, other columns for the verifier, and",
            "as expected true, false or a kind of verdict. Prints counts, times, and where verdicts differ from expected."
        })
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", defaultValue = "-", description = "JSON lines; - or none: standard input.")
    private String file = "-";

    @Mixin
    private VerifierOptions verifier = new VerifierOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Responses judged at once (default: 1; for verifiers in workers as many as they take).")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "10",
            description = "Verdicts to show, those that differ before others (default: ${DEFAULT-VALUE}).")
    private int shown = 10;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes every verdict to it, a JSON object a line.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var scorer = verifier.scorer();
        var tally = new VerifyTally(shown);
        var judges = RefusedOption.asUsage(command, () -> Judges.of(scorer.judge()));
        var atOnce =
                threads.orElse(judges.areInline() ? 1 : scorer.verification().groupsAtOnce());
        try (var responses = VerifyFile.open(file);
                var verdicts = new Verdicts(out);
                var judge = judges.open()) {
            var lines = responses.lines();
            var start = System.nanoTime();
            new Verification(judge, atOnce).over(lines, verdicts.andThen(tally::add));
            var seconds = (System.nanoTime() - start) / 1e9;
            report(new VerifyReport(scorer.name(), tally, seconds, judge.metrics()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return 0;
    }

    private void report(VerifyReport report) {
        reporting.report(report.values(), report.text());
    }

    /// Where every verdict goes, if anywhere.
    private static final class Verdicts implements Consumer<Verified>, AutoCloseable {
        private final Optional<PrintWriter> writer;

        Verdicts(Optional<Path> file) throws IOException {
            writer = file.isPresent()
                    ? Optional.of(new PrintWriter(Files.newBufferedWriter(file.get())))
                    : Optional.empty();
        }

        @Override
        public void accept(Verified verified) {
            writer.ifPresent(to -> to.println(Json.line(verified.values())));
        }

        @Override
        public void close() {
            writer.ifPresent(PrintWriter::close);
        }
    }
}

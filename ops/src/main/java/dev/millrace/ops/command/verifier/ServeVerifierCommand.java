package dev.millrace.ops.command.verifier;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.command.RefusedOption;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.run.Termination;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.composition.Judgement;
import dev.millrace.verifiers.judging.Judges;
import dev.millrace.verifiers.serving.RequestJudge;
import dev.millrace.verifiers.serving.ServingSettings;
import dev.millrace.verifiers.serving.VerifierServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Offers a verifier over HTTP until it is told to end.
@Command(
        name = "serve-verifier",
        header = "Offer a verifier over HTTP, to trainers that ask for rewards.",
        description = {
            "Answers the protocols of OpenRLHF's remote reward functions (POST / or /openrlhf) and of slime's remote_rm",
            "(POST / or /slime), and GET /health. Prints its address on standard error, and ends with Ctrl-C."
        })
public final class ServeVerifierCommand implements Callable<@Nullable Void> {
    @Mixin
    private VerifierOptions verifier = new VerifierOptions();

    @Mixin
    private ServingOptions serving = new ServingOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var scorer = verifier.scorer();
        var settings = RefusedOption.asUsage(command, () -> serving.settings(scorer.name()));
        var end = new CountDownLatch(1);
        try (var judge = RefusedOption.asUsage(
                        command, () -> Judges.of(scorer.judge()).open());
                var server = start(settings, requests -> rewarded(judge.judge(requests)));
                var _ = Termination.whenAsked(end::countDown)) {
            report(scorer.name(), server);
            end.await();
        }
        return null;
    }

    /// Verdicts with the rewards that compositions make of them.
    private static List<Verdict> rewarded(List<Judgement> judgements) {
        return judgements.stream().map(ServeVerifierCommand::rewarded).toList();
    }

    private static Verdict rewarded(Judgement judgement) {
        return judgement.verdict() instanceof Verdict.Scored scored && !Double.isNaN(judgement.reward())
                ? scored.withReward(judgement.reward())
                : judgement.verdict();
    }

    private static VerifierServer start(ServingSettings settings, RequestJudge judge) {
        try {
            return VerifierServer.start(settings, judge);
        } catch (IOException refused) {
            throw new ConfigurationException(
                    "--host, --port",
                    settings.address() + " (" + refused.getMessage() + ")",
                    "a free address of this machine");
        }
    }

    private void report(String verifier, VerifierServer server) {
        var url = server.url().toString();
        reporting.reportJson(Map.of(
                "url",
                url,
                "port",
                server.address().getPort(),
                "verifier",
                verifier,
                "pid",
                ProcessHandle.current().pid()));
        reporting.screen().line("verifier " + verifier + " at " + url);
    }
}

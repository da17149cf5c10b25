package dev.millrace.ops.command;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.evaluation.Examiner;
import dev.millrace.ops.evaluation.Question;
import dev.millrace.ops.screen.Screen;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks a policy by hand.
@Command(
        name = "sample",
        header = "Ask a policy by hand: prompts in, responses and verdicts out.",
        description = {
            "Prompts are arguments, one each, or",
            "lines of standard input; with --answer the verifier judges the responses."
        })
public final class SampleCommand implements Callable<@Nullable Void> {
    @Parameters(paramLabel = "PROMPT", arity = "0..*", description = "What is asked.")
    private List<String> prompts = new ArrayList<>();

    @Option(names = "--answer", paramLabel = "TEXT", description = "What a right response concludes.")
    private Optional<String> answer = Optional.empty();

    @Option(names = "--responses", paramLabel = "K", defaultValue = "1", description = "Responses a prompt.")
    private int responses = 1;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() {
        var settings = model.settings();
        var question = new Question(responses, settings.evaluation().sampling());
        List<Map<String, Object>> samples = new ArrayList<>();
        try (var examiner = Examiner.open(model.folder(settings), settings)) {
            asked().forEach(text -> examiner.examine(
                    List.of(question.prompt(samples.size(), problem(text))),
                    group -> group.trajectories().forEach(each -> samples.add(tell(text, each)))));
        }
        reporting.reportJson(Map.of("samples", samples));
        return null;
    }

    private Stream<String> asked() {
        if (!prompts.isEmpty()) {
            return prompts.stream();
        }
        if (Screen.standardError().isTerminal()) {
            reporting.screen().note("type a prompt a line; Ctrl-D ends");
        }
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank());
    }

    private Problem problem(String text) {
        return new Problem("typed", List.of(new Message("user", text)), answer.orElse(""), "typed", "", 0, Map.of());
    }

    private Map<String, Object> tell(String prompt, Trajectory trajectory) {
        String verdict = answer.isEmpty() ? "not judged: no --answer" : words(trajectory.verdict());
        reporting.reportText(trajectory.rollout().text() + "\n  [" + verdict + ", " + trajectory.length() + " tokens]");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("prompt", prompt);
        values.put("response", trajectory.rollout().text());
        values.put("tokenIds", trajectory.rollout().tokenIds());
        values.put("logProbs", trajectory.rollout().behaviorLogProbs());
        values.put("verdict", verdict);
        if (answer.isPresent() && Double.isFinite(trajectory.reward())) {
            values.put("reward", trajectory.reward());
        }
        return values;
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Scored scored ->
                (scored.accepted() ? "accepted" : "not accepted") + ", answer '" + scored.extracted() + "'";
            case Verdict.NoAnswer(String reason) -> "no answer: " + reason;
            case Verdict.NotApplicable(String reason) -> "not applicable: " + reason;
            case Verdict.TimedOut(String reason) -> "timed out: " + reason;
            case Verdict.Failed(String reason) -> "verifier failed: " + reason;
        };
    }
}

package dev.millrace.ops.command.log;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.command.RecordedRunOptions;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.inspection.LifeText;
import dev.millrace.ops.inspection.LifeValues;
import dev.millrace.ops.inspection.PromptLife;
import dev.millrace.ops.inspection.TokenTexts;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells one prompt's life.
@Command(
        name = "inspect",
        header = "Tell one prompt's life.",
        description = {
            "When it was issued, who generated its responses under which policy versions, what the verifier concluded,",
            "which step took it in, and what that step made of each token: importance ratio, value, advantage."
        })
public final class InspectCommand implements Runnable {
    @Mixin
    private RecordedRunOptions recorded = new RecordedRunOptions();

    @Option(names = "--prompt", paramLabel = "ID", required = true, description = "Its number, or run/number.")
    private String prompt = "";

    @Option(names = "--tokens", description = "List the tokens of its responses.")
    private boolean tokens;

    @Option(names = "--sibling", paramLabel = "N", description = "List the tokens of this response alone, from 0.")
    private Optional<Integer> sibling = Optional.empty();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public void run() {
        try (var run = recorded.open();
                var texts = TokenTexts.of(run)) {
            var life = PromptLife.read(run.history(), prompt);
            sibling.ifPresent(number -> requireSibling(life, number));
            var one = sibling.map(OptionalInt::of).orElseGet(OptionalInt::empty);
            reporting.report(
                    LifeValues.withTokens(life, texts).values(),
                    new LifeText(life, texts).text(one, tokens || sibling.isPresent()));
        }
    }

    private static void requireSibling(PromptLife life, int number) {
        int responses =
                life.told().map(entry -> entry.value().trajectories().size()).orElse(0);
        if (number < 0 || number >= responses) {
            throw new ConfigurationException(
                    "--sibling",
                    String.valueOf(number),
                    responses == 0 ? "none: the prompt has no judged responses" : "0 to " + (responses - 1));
        }
    }
}

package dev.millrace.ops.command;

import dev.millrace.ops.run.Json;
import dev.millrace.ops.screen.ColorChoice;
import dev.millrace.ops.screen.Screen;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How a command reports: for people, or as one JSON object on standard output.
public final class ReportOptions {
    @Option(names = "--json", description = "Print exactly one JSON object on standard output, and nothing else.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress on standard error; warnings and errors remain.")
    private boolean quiet;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Colours on standard error: always, never, or auto: on a terminal, unless NO_COLOR is set.")
    private ColorChoice color = ColorChoice.AUTO;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /// The screen, quiet where that is asked for.
    public Screen screen() {
        var screen = Screen.standardError();
        screen.color(color);
        if (quiet) {
            screen.beQuiet();
        }
        return screen;
    }

    /// Whether progress is wanted.
    public boolean isVerbose() {
        return !quiet;
    }

    /// Prints the result.
    ///
    /// @param values what a program gets
    /// @param text what a person gets
    public void report(Map<String, ?> values, String text) {
        reportJson(values);
        reportText(text);
    }

    /// Prints what a program gets, where one asked.
    public void reportJson(Map<String, ?> values) {
        if (json) {
            print(Json.pretty(values));
        }
    }

    /// Prints what a person gets, unless a program asked.
    public void reportText(String text) {
        if (!json) {
            print(text);
        }
    }

    private void print(String text) {
        var out = command.commandLine().getOut();
        out.println(text);
        out.flush();
    }
}

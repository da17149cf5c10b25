package dev.millrace.ops;

import dev.millrace.learner.problems.PromptsFileException;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.screen.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// Says what went wrong: one line a problem on standard error, the stack trace to the log only.
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger("trace");

    private Failures() {}

    /// Reports what a command threw.
    ///
    /// @return the exit code
    static int report(Throwable thrown) {
        LOG.error("failed", thrown);
        message(thrown).lines().forEach(line -> Screen.standardError().line("millrace: " + line));
        return isInput(thrown) ? ExitCode.USAGE : ExitCode.FAILED;
    }

    /// Reports a command line that cannot be parsed.
    ///
    /// @return the exit code
    static int usage(CommandLine.ParameterException problem) {
        var screen = Screen.standardError();
        screen.line("millrace: " + problem.getMessage());
        screen.line("Try '" + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static boolean isInput(Throwable thrown) {
        return thrown instanceof ConfigurationException || thrown instanceof PromptsFileException;
    }

    /// The project's own exceptions say all that is needed; of others the kind is part of the message.
    private static String message(Throwable thrown) {
        boolean own = thrown.getClass().getName().startsWith("dev.millrace.");
        String message = String.valueOf(thrown.getMessage());
        return own ? message : thrown.getClass().getSimpleName() + ": " + message;
    }
}

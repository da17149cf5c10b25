package dev.millrace.ops;

import dev.millrace.learner.problems.UngroupableProblemsException;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.dataset.rows.DataSetException;
import dev.millrace.ops.screen.Screen;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// Says what went wrong: one line a problem on standard error, the stack trace to the log only.
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger("trace");

    private Failures() {}

    /// Reports what a command threw.
    ///
    /// @param thrown what it was
    /// @param err gets the message
    /// @return the exit code
    static int report(Throwable thrown, PrintWriter err) {
        LOG.error("failed", thrown);
        Screen.standardError().endStatus();
        message(thrown).lines().forEach(line -> err.println("millrace: " + line));
        return isInput(thrown) ? ExitCode.USAGE : ExitCode.FAILED;
    }

    /// Reports a command line that cannot be parsed.
    ///
    /// @return the exit code
    static int usage(CommandLine.ParameterException problem) {
        var err = problem.getCommandLine().getErr();
        err.println("millrace: " + problem.getMessage());
        err.println("Try '" + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static boolean isInput(Throwable thrown) {
        return thrown instanceof ConfigurationException
                || thrown instanceof DataSetException
                || thrown instanceof UngroupableProblemsException;
    }

    /// The project's own exceptions say all that is needed; of others the kind is part of the message.
    private static String message(Throwable thrown) {
        boolean own = thrown.getClass().getName().startsWith("dev.millrace.");
        String message = String.valueOf(thrown.getMessage());
        return own ? message : thrown.getClass().getSimpleName() + ": " + message;
    }
}

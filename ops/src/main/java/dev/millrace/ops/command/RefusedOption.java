package dev.millrace.ops.command;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What an option's value is refused for, as a command reports wrong usage.
public final class RefusedOption {
    private RefusedOption() {}

    /// Makes something of options.
    ///
    /// @param command whose options they are
    /// @param made makes it
    /// @throws ParameterException if it is refused with an [IllegalArgumentException]
    public static <T> T asUsage(CommandSpec command, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(command.commandLine(), String.valueOf(refused.getMessage()), refused);
        }
    }
}

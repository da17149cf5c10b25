package dev.millrace.ops.command;

import dev.millrace.ops.settings.Configuration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints the configuration in effect.
@Command(name = "config", description = "Print the configuration in effect, every key with its meaning.")
public final class ConfigCommand implements Runnable {
    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        var out = command.commandLine().getOut();
        out.print(Configuration.write(configuration.bind(Optional.empty())));
        out.flush();
    }
}

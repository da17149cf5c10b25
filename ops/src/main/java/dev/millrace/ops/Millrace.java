package dev.millrace.ops;

import dev.millrace.ops.command.AlgorithmsCommand;
import dev.millrace.ops.command.BrokerCommand;
import dev.millrace.ops.command.CheckFormulasCommand;
import dev.millrace.ops.command.CheckModelCommand;
import dev.millrace.ops.command.CompareCommand;
import dev.millrace.ops.command.ConfigCommand;
import dev.millrace.ops.command.DashboardCommand;
import dev.millrace.ops.command.EvaluateCommand;
import dev.millrace.ops.command.GenerateCommand;
import dev.millrace.ops.command.JudgeCommand;
import dev.millrace.ops.command.LearnCommand;
import dev.millrace.ops.command.SampleCommand;
import dev.millrace.ops.command.ScoreCommand;
import dev.millrace.ops.command.TrainCommand;
import dev.millrace.ops.command.ValuePretrainCommand;
import dev.millrace.ops.command.WarmStartCommand;
import dev.millrace.ops.command.bench.BenchCommand;
import dev.millrace.ops.command.data.DataCommand;
import dev.millrace.ops.command.log.DeleteCommand;
import dev.millrace.ops.command.log.DrillCommand;
import dev.millrace.ops.command.log.ExportCommand;
import dev.millrace.ops.command.log.ImportCommand;
import dev.millrace.ops.command.log.InspectCommand;
import dev.millrace.ops.command.log.LedgerCommand;
import dev.millrace.ops.command.log.ReplayCommand;
import dev.millrace.ops.command.log.ReportCommand;
import dev.millrace.ops.command.log.RescoreCommand;
import dev.millrace.ops.command.log.RunsCommand;
import dev.millrace.ops.command.log.WatchCommand;
import dev.millrace.ops.command.verifier.ServeVerifierCommand;
import dev.millrace.ops.command.verifier.VerifiersCommand;
import dev.millrace.ops.command.verifier.VerifyCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine;

/// The command line.
@Command(
        name = "millrace",
        description = "Trains language models by reinforcement learning, continuously and asynchronously, on a log.",
        subcommands = {
            TrainCommand.class,
            WatchCommand.class,
            CompareCommand.class,
            ReplayCommand.class,
            BrokerCommand.class,
            LearnCommand.class,
            GenerateCommand.class,
            ScoreCommand.class,
            JudgeCommand.class,
            VerifyCommand.class,
            VerifiersCommand.class,
            WarmStartCommand.class,
            ValuePretrainCommand.class,
            EvaluateCommand.class,
            SampleCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            DrillCommand.class,
            CheckModelCommand.class,
            DataCommand.class,
            CheckFormulasCommand.class,
            LedgerCommand.class,
            InspectCommand.class,
            RescoreCommand.class,
            ServeVerifierCommand.class,
            DashboardCommand.class,
            ReportCommand.class,
            RunsCommand.class,
            DeleteCommand.class,
            BenchCommand.class,
            ConfigCommand.class,
            AlgorithmsCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "millrace 0.1.0-SNAPSHOT",
        footer = "%nExit codes: 0 done, 1 failed, 2 wrong usage or configuration, 130 ended by Ctrl-C.")
public final class Millrace {
    private Millrace() {}

    /// Runs one command. Standard output is the command's result alone: what libraries print goes to standard
    /// error.
    ///
    /// @param arguments the command and its options
    public static void main(String[] arguments) {
        var results = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        var errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(results, errors).execute(arguments));
    }

    /// Every command.
    ///
    /// @param results gets what commands report
    /// @param errors gets what is wrong
    static CommandLine commandLine(PrintWriter results, PrintWriter errors) {
        return new CommandLine(new Millrace())
                .setOut(results)
                .setErr(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, command, parsed) -> Failures.report(thrown, errors))
                .setParameterExceptionHandler((problem, arguments) -> Failures.usage(problem));
    }
}

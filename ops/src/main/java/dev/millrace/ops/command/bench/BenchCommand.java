package dev.millrace.ops.command.bench;

import picocli.CommandLine.Command;

/// Benchmarks.
@Command(
        name = "bench",
        header = "Measure how fast a part is on this machine.",
        subcommands = {
            BenchGaeCommand.class,
            BenchLearnerCommand.class,
            BenchLogCommand.class,
            BenchVerifierCommand.class,
            BenchSandboxCommand.class,
            BenchDashboardCommand.class,
            BenchDemonstrationCommand.class,
            BenchWeightsCommand.class,
            BenchPipelineCommand.class,
            BenchGeneratorCommand.class,
            BenchScalingCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class BenchCommand {}

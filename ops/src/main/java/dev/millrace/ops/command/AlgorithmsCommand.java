package dev.millrace.ops.command;

import dev.millrace.learner.algorithm.Preset;
import dev.millrace.ops.catalog.Catalog;
import dev.millrace.ops.settings.PresetNames;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Prints what algorithms are made of.
@Command(
        name = "algorithms",
        header = "Print what each preset is made of.",
        description = {
            "A row a part, a column a preset, with the published settings. `--preset NAME` of other commands chooses",
            "one; the demonstration then learns at a scale of its own, which `millrace config --preset NAME` shows."
        })
public final class AlgorithmsCommand implements Runnable {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Presets to print (default: all).")
    private List<String> names = new ArrayList<>();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public void run() {
        var presets = names.isEmpty()
                ? List.of(Preset.values())
                : names.stream().map(name -> PresetNames.preset("NAME", name)).toList();
        var catalog = new Catalog(presets);
        reporting.report(catalog.values(), catalog.text());
    }
}

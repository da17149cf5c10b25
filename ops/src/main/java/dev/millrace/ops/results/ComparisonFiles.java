package dev.millrace.ops.results;

import dev.millrace.ops.run.Json;
import dev.millrace.ops.run.RunDirectory;

/// Writes a comparison into its directory: `compare.json`, `compare.md` and the pictures that this shows.
public final class ComparisonFiles {
    private ComparisonFiles() {}

    /// Replaces what an earlier, shorter comparison wrote there.
    ///
    /// @param directory the comparison's
    /// @param text the result for people, with the result
    public static void write(RunDirectory directory, ComparisonText text) {
        var root = directory.root();
        var result = text.result();
        directory.replace(root.resolve("compare.json"), Json.pretty(ComparisonValues.of(result)) + "\n");
        directory.replace(root.resolve("compare.md"), text.markdown());
        if (!result.finished().isEmpty()) {
            directory.replace(
                    root.resolve("updates.svg"), result.chartOfUpdates().svg());
            directory.replace(
                    root.resolve("seconds.svg"), result.chartOfSeconds().svg());
        }
    }
}

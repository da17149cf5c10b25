package dev.millrace.ops.task;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.dataset.DataSet;
import dev.millrace.ops.dataset.DataSetReader;
import dev.millrace.ops.dataset.settings.DataSetSettings;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.screen.Screen;
import dev.millrace.verifier.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the problems of a data set for a model, and tells what was in it.
///
/// @param lengths of prompts, as a model sees them; empty: any fits
/// @param cluster the run's, where there is one
/// @param screen shows progress and what was found
public record ProblemLoading(Optional<PromptLengths> lengths, Optional<KafkaConnection> cluster, Screen screen) {
    private static final int PERCENT = 100;

    /// Problems between two looks at how far checking has come; smaller data sets show none.
    private static final int BETWEEN = 1024;

    /// Reads one.
    ///
    /// @param title what it is for
    /// @param settings where it lies, and how it is read
    /// @return its problems, each with room for a response
    /// @throws dev.millrace.ops.dataset.rows.DataSetException if it cannot be used
    public List<Problem> load(String title, DataSetSettings settings) {
        var data = read(title, settings);
        screen.note(title + ": " + data.report().line());
        data.report().badRows().forEach(row -> screen.line("  " + row));
        return data.problems();
    }

    /// Reads one, with what was found.
    ///
    /// @param title what it is for
    /// @param settings where it lies, and how it is read
    /// @throws dev.millrace.ops.dataset.rows.DataSetException if it cannot be used
    public DataSet read(String title, DataSetSettings settings) {
        var bar = new ProgressBar(screen, title);
        var data = DataSetReader.read(
                settings,
                cluster,
                (done, size, rows) -> bar.show(PERCENT * done / size, PERCENT, rows + " rows"));
        screen.endStatus();
        return lengths.map(known -> fitting(known, title, settings, data)).orElse(data);
    }

    private DataSet fitting(PromptLengths known, String title, DataSetSettings settings, DataSet data) {
        var bar = new ProgressBar(screen, title + ": prompt lengths");
        var problems = data.problems();
        List<Problem> fitting = new ArrayList<>(problems.size());
        for (int i = 0; i < problems.size(); i++) {
            if (known.fits(problems.get(i), data.name(), settings.rows().onBadRow())) {
                fitting.add(problems.get(i));
            }
            if ((i + 1) % BETWEEN == 0) {
                bar.show(i + 1, problems.size(), "");
            }
        }
        screen.endStatus();
        return data.with(fitting);
    }
}

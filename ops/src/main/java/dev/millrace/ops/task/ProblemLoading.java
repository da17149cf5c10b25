package dev.millrace.ops.task;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.dataset.DataSet;
import dev.millrace.ops.dataset.DataSetReader;
import dev.millrace.ops.dataset.settings.BadRowPolicy;
import dev.millrace.ops.dataset.settings.DataSetSettings;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.screen.Screen;
import dev.millrace.verifier.request.Problem;
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
                settings, cluster, (done, size, rows) -> bar.show(PERCENT * done / size, PERCENT, rows + " rows"));
        screen.endStatus();
        return lengths.map(known -> fitting(known, title, data, settings.rows().onBadRow()))
                .orElse(data);
    }

    /// Tokenizing takes far longer than reading, so all cores take part.
    private DataSet fitting(PromptLengths known, String title, DataSet data, BadRowPolicy policy) {
        var check = new Check(
                known,
                new ProgressBar(screen, title + ": prompt lengths"),
                data.problems().size());
        var checked = switch (policy) {
            case STOP -> {
                data.problems().parallelStream()
                        .filter(problem -> !check.fits(problem))
                        .findFirst()
                        .ifPresent(problem -> {
                            throw known.refusal(problem, data.name());
                        });
                yield data;
            }
            case SKIP ->
                data.with(data.problems().parallelStream().filter(check::fits).toList());
        };
        screen.endStatus();
        return checked;
    }

    private static final class Check {
        private final PromptLengths lengths;
        private final ProgressBar bar;
        private final int problems;
        private int checked;

        Check(PromptLengths lengths, ProgressBar bar, int problems) {
            this.lengths = lengths;
            this.bar = bar;
            this.problems = problems;
        }

        boolean fits(Problem problem) {
            boolean fits = lengths.fits(problem);
            count();
            return fits;
        }

        private synchronized void count() {
            checked++;
            if (checked % BETWEEN == 0) {
                bar.show(checked, problems, "");
            }
        }
    }
}

package dev.millrace.ops.dataset;

import dev.millrace.ops.dataset.fields.BadFieldException;
import dev.millrace.ops.dataset.fields.ProblemMapping;
import dev.millrace.ops.dataset.rows.DataSetException;
import dev.millrace.ops.dataset.rows.Row;
import dev.millrace.ops.dataset.rows.RowPlace;
import dev.millrace.ops.dataset.settings.DuplicatePolicy;
import dev.millrace.ops.dataset.settings.RowSettings;
import dev.millrace.verifier.request.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes problems of rows one by one, does what is to be done about bad ones and duplicates, and counts.
final class Intake {
    private static final int SHOWN = 5;

    private final RowSettings settings;
    private final ProblemMapping mapping;
    private final boolean single;
    private final SeenPrompts seen = new SeenPrompts();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> badRows = new ArrayList<>();
    private long read;
    private long bad;
    private long duplicates;

    /// @param settings which rows are used
    /// @param mapping makes problems
    /// @param single whether there is one source only, so that a row's number is a name for its problem
    Intake(RowSettings settings, ProblemMapping mapping, boolean single) {
        this.settings = settings;
        this.mapping = mapping;
        this.single = single;
    }

    /// Takes a row.
    ///
    /// @throws DataSetException if it is bad, unless bad rows are to be skipped
    void add(Row row) {
        read++;
        switch (row) {
            case Row.Broken(var place, var problem) -> refuse(place, problem, null);
            case Row.Intact intact -> add(intact);
        }
    }

    private void add(Row.Intact row) {
        var place = row.place();
        try {
            add(mapping.problem(
                    row.columns(),
                    single ? Long.toString(place.number()) : place.toString(),
                    place.source().dataSource()));
        } catch (BadFieldException field) {
            refuse(place, field.problem(), field);
        }
    }

    private void add(Problem problem) {
        boolean isNew = seen.add(problem.messages());
        if (!isNew) {
            duplicates++;
        }
        if (isNew || settings.duplicates() == DuplicatePolicy.KEEP) {
            problems.add(problem);
        }
    }

    private void refuse(RowPlace place, String problem, @Nullable Throwable cause) {
        switch (settings.onBadRow()) {
            case STOP -> throw new DataSetException(place, problem, cause);
            case SKIP -> {
                bad++;
                if (badRows.size() < SHOWN) {
                    badRows.add(place + ": " + problem);
                }
            }
        }
    }

    /// Whether there are as many problems as there may be.
    boolean isFull() {
        return settings.limit().isPresent()
                && problems.size() >= settings.limit().getAsInt();
    }

    long read() {
        return read;
    }

    List<Problem> problems() {
        return problems;
    }

    List<String> badRows() {
        return badRows;
    }

    RowCounts counts() {
        return new RowCounts(read, problems.size(), bad, duplicates, 0);
    }
}

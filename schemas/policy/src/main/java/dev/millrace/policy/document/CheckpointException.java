package dev.millrace.policy.document;

import java.nio.file.Path;
import java.util.List;

/// A checkpoint that cannot be used as it is: says everything that is wrong with it. Mend the files and start again.
public final class CheckpointException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final List<String> problems;

    /// Reports problems of a checkpoint or of one of its files.
    ///
    /// @param where the folder or file
    /// @param problems at least one sentence of the form `what: got X, expected Y`
    public CheckpointException(Path where, List<String> problems) {
        super(message(where, problems));
        this.problems = List.copyOf(problems);
    }

    /// Reports one problem.
    ///
    /// @param where the folder or file
    /// @param problem a sentence of the form `what: got X, expected Y`
    /// @param cause what was thrown
    public CheckpointException(Path where, String problem, Throwable cause) {
        super(message(where, List.of(problem)), cause);
        this.problems = List.of(problem);
    }

    /// Throws if there are problems.
    ///
    /// @param where the folder or file
    /// @param problems what was gathered
    /// @throws CheckpointException if it is not empty
    public static void throwIfAny(Path where, Problems problems) {
        if (!problems.isEmpty()) {
            throw new CheckpointException(where, problems.list());
        }
    }

    /// The problems, each of the form `what: got X, expected Y`.
    public List<String> problems() {
        return problems;
    }

    private static String message(Path where, List<String> problems) {
        var shown = String.join("\n  ", problems.subList(0, Math.min(SHOWN, problems.size())));
        var more = problems.size() > SHOWN ? "\n  and " + (problems.size() - SHOWN) + " more" : "";
        return where + ":\n  " + shown + more;
    }
}

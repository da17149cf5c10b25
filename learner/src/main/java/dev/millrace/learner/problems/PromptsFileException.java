package dev.millrace.learner.problems;

import java.nio.file.Path;

/// A prompts file that cannot be used: it has to be mended before a run can start.
public final class PromptsFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Refuses a file as a whole.
    ///
    /// @param file the file
    /// @param problem `<what>: got <value>, expected <rule>`
    public PromptsFileException(Path file, String problem) {
        super(file + ": " + problem);
    }

    /// Refuses one line.
    ///
    /// @param file the file
    /// @param line its number, from 1
    /// @param problem `<what>: got <value>, expected <rule>`
    public PromptsFileException(Path file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}

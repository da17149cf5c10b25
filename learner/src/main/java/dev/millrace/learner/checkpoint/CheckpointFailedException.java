package dev.millrace.learner.checkpoint;

import java.nio.file.Path;

/// A checkpoint could not be written; those before it are as they were, and the log still holds every step.
public final class CheckpointFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says what is in the way.
    ///
    /// @param folder that was to be written
    /// @param got what the disk said
    /// @param needed bytes of a checkpoint
    /// @param cause what was thrown
    CheckpointFailedException(Path folder, String got, long needed, Throwable cause) {
        super(message(folder, got, needed), cause);
    }

    /// Says that there is not enough room.
    ///
    /// @param folder that was to be written
    /// @param free bytes there are
    /// @param needed bytes of a checkpoint
    CheckpointFailedException(Path folder, long free, long needed) {
        super(message(folder, megabytes(free) + " of free space", needed));
    }

    private static String message(Path folder, String got, long needed) {
        return "checkpoint " + folder + ": got " + got + ", expected room for " + megabytes(needed)
                + "; the checkpoint before it is kept: make room and resume the run";
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }
}

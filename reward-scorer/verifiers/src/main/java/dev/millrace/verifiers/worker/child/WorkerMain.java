package dev.millrace.verifiers.worker.child;

import dev.millrace.verifiers.worker.protocol.Frames;
import dev.millrace.verifiers.worker.protocol.ToWorker;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/// A worker process. Standard input, output and error are the verifier's; the channel is two other files.
public final class WorkerMain {
    private WorkerMain() {}

    /// Runs until the channel ends, which it also does when the parent is killed.
    ///
    /// @param arguments the file to read messages from, and the file to write messages to
    public static void main(String[] arguments) throws IOException {
        var in = new BufferedInputStream(new FileInputStream(arguments[0]));
        var workshop = new Workshop(new Parent(new FileOutputStream(arguments[1])));
        try {
            for (var body = Frames.read(in); body.isPresent(); body = Frames.read(in)) {
                workshop.accept(ToWorker.decoded(body.get()));
            }
        } finally {
            workshop.end();
        }
    }
}

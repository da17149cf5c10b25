package dev.millrace.ops.tensorboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// TensorBoard's own reader, in a Python that has it: the one that `MILLRACE_TENSORBOARD_PYTHON` names, or `python3`.
///
/// @param executable the Python
record TensorBoardPython(String executable) {
    private static final String VARIABLE = "MILLRACE_TENSORBOARD_PYTHON";
    private static final long LIMIT_SECONDS = 60;

    /// Looks for one.
    static Optional<TensorBoardPython> find() {
        var named = Optional.ofNullable(System.getenv(VARIABLE)).filter(path -> !path.isEmpty());
        var python = new TensorBoardPython(named.orElse("python3"));
        return python.hasTensorBoard() ? Optional.of(python) : Optional.empty();
    }

    private boolean hasTensorBoard() {
        try {
            var process = new ProcessBuilder(executable, "-c", "import tensorboard.backend.event_processing")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return end(process) == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /// What it finds in a folder: by tag, step, time and value each.
    ///
    /// @param folder with event files
    /// @param scratch where files may be made
    JsonNode scalars(Path folder, Path scratch) throws IOException {
        Path script = scratch.resolve("read_scalars.py");
        Path out = scratch.resolve("scalars.json");
        Path err = scratch.resolve("errors.txt");
        try (var resource = TensorBoardPython.class.getResourceAsStream("read_scalars.py")) {
            Files.write(script, java.util.Objects.requireNonNull(resource).readAllBytes());
        }
        var process = new ProcessBuilder(executable, script.toString(), folder.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (end(process) != 0) {
            throw new AssertionError("TensorBoard's reader failed: " + Files.readString(err));
        }
        return new JsonMapper().readTree(out.toFile());
    }

    private static int end(Process process) {
        try {
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        } finally {
            process.destroyForcibly();
        }
    }
}

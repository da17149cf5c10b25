package dev.millrace.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// One command in a process of its own; ended with the test.
final class MillraceProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final long POLL_MILLIS = 50;

    private final Process process;
    private final Path out;
    private final Path err;

    private MillraceProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Starts a command.
    ///
    /// @param folder gets its output
    /// @param arguments the command and its options
    static MillraceProcess start(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-Dlogback.configurationFile=dev/millrace/ops/logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.millrace.ops.Millrace"));
        command.addAll(arguments);
        Path out = Files.createTempFile(folder, arguments.getFirst(), ".out");
        Path err = Files.createTempFile(folder, arguments.getFirst(), ".err");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new MillraceProcess(process, out, err);
    }

    /// What it has written to standard output.
    String out() {
        return read(out);
    }

    /// What it has written to standard error.
    String err() {
        return read(err);
    }

    /// Its standard output as the one JSON object it has to be.
    JsonNode json() throws IOException {
        return JsonMapper.builder()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(out());
    }

    /// The process of the broker it started.
    ProcessHandle broker() {
        return process.children().findFirst().orElseThrow();
    }

    /// Waits until it has started processes, and returns them.
    List<ProcessHandle> awaitChildren(int count) throws InterruptedException {
        return awaitThat(
                () -> Optional.of(process.children().toList()).filter(children -> children.size() >= count),
                count + " children");
    }

    /// Waits until its standard error holds a text.
    void awaitErr(String text) throws InterruptedException {
        awaitThat(
                () -> err().contains(text) ? Optional.of(text) : Optional.empty(), "'" + text + "' on standard error");
    }

    /// Waits until its standard output holds a line, and returns that.
    String awaitLine() throws InterruptedException {
        return awaitThat(() -> out().lines().findFirst(), "a line on standard output");
    }

    /// Waits until its standard output is the one JSON object it has to be, and returns that.
    JsonNode awaitJson() throws InterruptedException {
        return awaitThat(this::wholeJson, "a JSON object on standard output");
    }

    private Optional<JsonNode> wholeJson() {
        try {
            return Optional.of(json()).filter(JsonNode::isObject);
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    /// Asks it to end, as Ctrl-C does.
    void terminate() {
        process.destroy();
    }

    /// Kills it, and nothing that it started.
    void kill() {
        process.destroyForcibly();
    }

    /// Waits for its end, and returns the exit code.
    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("end of the process, which wrote: %s", err())
                .isTrue();
        return process.exitValue();
    }

    /// Ends it and all that it started.
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private <T> T awaitThat(Supplier<Optional<T>> condition, String what) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        Optional<T> found = condition.get();
        while (found.isEmpty()) {
            boolean over = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline;
            found = condition.get();
            assertThat(over && found.isEmpty())
                    .as("%s; got an end, or too long a wait; standard error: %s", what, err())
                    .isFalse();
        }
        return found.get();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}

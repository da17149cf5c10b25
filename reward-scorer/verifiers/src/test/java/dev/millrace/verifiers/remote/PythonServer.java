package dev.millrace.verifiers.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The example's server, with one of its sample reward functions.
final class PythonServer implements AutoCloseable {
    private static final Path FOLDER =
            Path.of("../../ops/examples/python-reward-server").toAbsolutePath().normalize();

    private final Process process;
    private final String url;

    private PythonServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /// Starts it, where there is a Python.
    static PythonServer of(String function, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("python3", FOLDER.resolve("reward_server.py").toString(), "--port", "0", "--function"));
        command.add(FOLDER.resolve("sample_rewards.py") + ":" + function);
        command.addAll(List.of(options));
        var started = started(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT));
        var lines = new BufferedReader(new java.io.InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        var url = lines.readLine();
        assertThat(url).startsWith("http://127.0.0.1:");
        return new PythonServer(started, String.valueOf(url));
    }

    private static Process started(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException absent) {
            assumeTrue("true".equals(System.getenv("CI")), "python3: got none, expected one to run the example with");
            throw new UncheckedIOException(absent);
        }
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

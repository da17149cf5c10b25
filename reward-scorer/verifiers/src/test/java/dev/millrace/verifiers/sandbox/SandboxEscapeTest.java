package dev.millrace.verifiers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.sandbox.Sandbox;
import dev.millrace.verifier.sandbox.SandboxOutcome.End;
import dev.millrace.verifier.sandbox.SandboxOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs programs that try to get out, to take the machine down, or to stay. Each says in its first line how it must
/// end, and prints "contained" or "ESCAPED" for each thing that it tries.
class SandboxEscapeTest {
    private static Sandbox sandbox;
    private static PythonInterpreter python;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findSandbox() {
        sandbox = Sandboxes.working();
        python = Sandboxes.python();
    }

    static Stream<String> attempts() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/escapes"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void containsWhatTriesToGetOutAndLeavesNothingRunning(String attempt) throws Exception {
        var code = Files.readString(Path.of("src/test/resources/escapes", attempt));
        var expected = End.valueOf(code.lines().findFirst().orElseThrow().replace("# ", ""));
        var mark = UUID.randomUUID().toString();
        var outcome = run(attempt, code, expected, mark);
        var said = new String(outcome.output(), StandardCharsets.UTF_8);
        assertThat(outcome.end()).as(said(attempt, outcome)).isEqualTo(expected);
        assertThat(said).as(said(attempt, outcome)).doesNotContain("ESCAPED");
        assertThat(said.contains("contained")).as(said(attempt, outcome)).isEqualTo(expected == End.EXITED);
        assertThat(outcome.output()).hasSizeLessThanOrEqualTo(Sandboxes.SMALL.outputBytes());
        assertThat(outcome.errors()).hasSizeLessThanOrEqualTo(Sandboxes.SMALL.outputBytes());
        assertThat(ProcessHandle.allProcesses().map(SandboxEscapeTest::commandLine))
                .noneMatch(line -> line.contains(mark));
    }

    private SandboxOutcome run(String attempt, String code, End expected, String mark) throws Exception {
        var limits = expected == End.TIMED_OUT ? Sandboxes.SMALL.within(Duration.ofMillis(700)) : Sandboxes.SMALL;
        var socket = folder.resolve("socket");
        try (var tcp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            unix.bind(UnixDomainSocketAddress.of(socket));
            var secret = Files.writeString(folder.resolve("secret"), "secret").toString();
            var self = Long.toString(ProcessHandle.current().pid());
            var port = Integer.toString(tcp.getLocalPort());
            var arguments = List.of("-S", attempt, port, socket.toString(), secret, self, mark);
            var files = Map.of(attempt, code.getBytes(StandardCharsets.UTF_8));
            return sandbox.run(python.program(arguments, files, new byte[1 << 20], limits), Sandboxes.budget());
        }
    }

    private static String said(String attempt, SandboxOutcome outcome) {
        var errors = new String(outcome.errors(), StandardCharsets.UTF_8);
        return attempt + " with exit code " + outcome.exitCode() + ": "
                + errors.substring(0, Math.min(2_000, errors.length()));
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }
}

package dev.millrace.ops.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.binding.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerProcessTest {
    private static final String READY = "echo '{\"ready\": {\"torch\": \"2.13\"}}'\n";

    @TempDir
    private Path folder;

    @Test
    void asksAndAnswersLineByLine() throws IOException {
        var interpreter = interpreter(
                READY + "while read question; do echo \"{\\\"seconds\\\": 0.5, \\\"asked\\\": $question}\"; done");

        try (var peer = PeerProcess.start(interpreter, "peer.py", 2)) {
            assertThat(peer.versions()).containsEntry("torch", "2.13");
            assertThat(peer.ask(Map.of("do", "step")).path("asked").path("do").asText())
                    .isEqualTo("step");
            assertThat(peer.seconds(Map.of("do", "step"))).isEqualTo(0.5);
        }
    }

    @Test
    void givesThePeerItsScriptItsThreadsAndWhatScriptsShare() throws IOException {
        var interpreter = interpreter(
                "[ -r \"$1\" ] && [ -r \"$(dirname \"$1\")/peer.py\" ] && echo \"{\\\"ready\\\": {\\\"threads\\\": \\\"$OMP_NUM_THREADS\\\"}}\"");

        try (var peer = PeerProcess.start(interpreter, "peer.py", 3)) {
            assertThat(peer.versions()).containsEntry("threads", "3");
        }
    }

    @Test
    void saysWhatThePythonLacks() throws IOException {
        var interpreter = interpreter("echo '{\"lacks\": \"python without torch\"}'");

        assertThatThrownBy(() -> PeerProcess.start(interpreter, "peer.py", 1))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("--python: got python without torch, expected a Python that has it");
    }

    @Test
    void saysWhichInterpreterIsNone() {
        assertThatThrownBy(() -> PeerProcess.start(folder.resolve("none"), "peer.py", 1))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("--python: got " + folder.resolve("none") + " (")
                .hasMessageEndingWith("expected an interpreter");
    }

    @Test
    void saysWhatAPeerSaidThatFailed() throws IOException {
        var interpreter = interpreter(READY + "read question; echo '{\"error\": \"no memory\"}'; read more");

        try (var peer = PeerProcess.start(interpreter, "peer.py", 1)) {
            assertThatThrownBy(() -> peer.ask(Map.of("do", "step")))
                    .isInstanceOf(PeerException.class)
                    .hasMessage("peer peer.py: got no memory, expected no error");
        }
    }

    @Test
    void saysTheLastWordsOfAPeerThatDied() throws IOException {
        var interpreter = interpreter(READY + "read question; echo 'Killed by hand' >&2; exit 3");

        try (var peer = PeerProcess.start(interpreter, "peer.py", 1)) {
            assertThatThrownBy(() -> peer.ask(Map.of("do", "step")))
                    .isInstanceOf(PeerException.class)
                    .hasMessage("peer peer.py: got its end with code 3: Killed by hand, expected an answer");
        }
    }

    private Path interpreter(String program) throws IOException {
        var file = folder.resolve("python");
        Files.writeString(file, "#!/bin/sh\n" + program + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}

package dev.millrace.ops.bench.advantage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.bench.peer.PeerException;
import dev.millrace.ops.bench.peer.PeerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvantageContestTest {
    private static final String WRONG = """
            #!/bin/sh
            echo '{"ready": {}}'
            read question
            echo '{"loops": [{"name": "trl", "title": "a loop", "rival": true, "advantages": [[9]]}]}'
            read question
            """;

    @TempDir
    private Path folder;

    @Test
    void refusesAPeerThatComesToOtherAdvantages() throws IOException {
        var interpreter = Files.writeString(folder.resolve("python"), WRONG);
        Files.setPosixFilePermissions(interpreter, PosixFilePermissions.fromString("rwx------"));

        try (var peer = PeerProcess.start(interpreter, AdvantageContest.SCRIPT, 1)) {
            var contest = new AdvantageContest(new Rounds(0, 1), Optional.of(peer), 1);

            assertThatThrownBy(() -> contest.rows(AdvantageCase.of(1, 1, 1), "one token"))
                    .isInstanceOf(PeerException.class)
                    .hasMessageStartingWith("peer gae.py: got advantages that differ by")
                    .hasMessageEndingWith("expected at most 1.0E-4");
        }
    }
}

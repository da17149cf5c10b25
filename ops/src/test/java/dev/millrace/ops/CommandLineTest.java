package dev.millrace.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private final StringWriter results = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... arguments) {
        return Millrace.commandLine(new PrintWriter(results), new PrintWriter(errors))
                .execute(arguments);
    }

    @Test
    void reportsEveryProblemOfTheConfigurationAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("my.yaml"), "learner: {batch: {promts: 4, groupSize: none}}\n");
        int code = run("config", "--config", file.toString(), "--set", "broker.port=70000");
        assertThat(code).isEqualTo(2);
        assertThat(results.toString()).isEmpty();
        assertThat(errors.toString().lines())
                .containsExactly(
                        "millrace: learner.batch.promts: got an unknown key, expected 'prompts' (the nearest known one)",
                        "millrace: learner.batch.groupSize: got \"none\", expected a whole number",
                        "millrace: broker.port: got 70000, expected 0 to 65535");
    }

    @Test
    void printsAConfigurationThatCanBeReadAgain() throws IOException {
        assertThat(run("config", "--seed", "7")).isZero();
        Path file = Files.writeString(folder.resolve("again.yaml"), results.toString());
        String first = results.toString();
        results.getBuffer().setLength(0);
        assertThat(run("config", "--config", file.toString())).isZero();
        assertThat(results.toString()).isEqualTo(first).contains("seed: 7");
    }

    @Test
    void refusesAnUnknownCommandWithAHint() {
        assertThat(run("trian")).isEqualTo(2);
        assertThat(errors.toString()).contains("trian", "millrace --help");
    }

    @Test
    void refusesAClusterOfNoBrokers() {
        assertThat(run("broker", "--nodes", "0")).isEqualTo(2);
        assertThat(errors.toString()).contains("--nodes: got 0, expected 1 to 9");
    }

    @Test
    void refusesADashboardThatCannotBeServed() throws IOException {
        assertThat(run("dashboard", "--token", "short")).isEqualTo(2);
        assertThat(run("dashboard", "--token-file", "/no/such")).isEqualTo(2);
        assertThat(run("dashboard", "--port", "70000")).isEqualTo(2);
        assertThat(run("dashboard", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("dashboard", "--host", "192.0.2.1", "--token", "x".repeat(16)))
                .isEqualTo(2);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("dashboard", "--port", Integer.toString(taken.getLocalPort())))
                    .isEqualTo(2);
            assertThat(errors.toString())
                    .contains(
                            "token: got 5 characters, expected at least 16",
                            "--token-file: got /no/such, expected a file",
                            "port: got 70000, expected 0 to 65535",
                            "RUN: got " + folder.resolve("none") + ", expected a run directory",
                            "dashboard at 192.0.2.1:0: got ",
                            "dashboard at 127.0.0.1:" + taken.getLocalPort() + ": got ");
        }
        assertThat(results.toString()).isEmpty();
    }

    @Test
    void refusesADrillInADirectoryThatIsThere() {
        assertThat(run("drill", "--roles", "learner,broker", "--run-dir", folder.toString()))
                .isEqualTo(2);
        assertThat(errors.toString())
                .contains("--run-dir: got " + folder + ", which is there already, expected a new directory");
    }

    @Test
    void refusesADrillOfARoleThatNobodyPlays() {
        assertThat(run("drill", "--roles", "critic")).isEqualTo(2);
        assertThat(errors.toString()).contains("--roles", "critic");
    }

    @Test
    void saysThatNoBrokerAnswers() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        int code = run("learn", "--run-dir", folder.resolve("run").toString(), "--bootstrap", "127.0.0.1:" + free);
        assertThat(code).isEqualTo(2);
        assertThat(errors.toString().strip())
                .isEqualTo("millrace: --bootstrap 127.0.0.1:" + free
                        + ": got no answer within 10 s, expected the host:port of a Kafka broker that runs");
    }

    @Test
    void saysThatABrokerHasNoAddress() {
        int code = run("score", "--bootstrap", "no-such-host.invalid:9092");
        assertThat(code).isEqualTo(2);
        assertThat(errors.toString()).contains("--bootstrap no-such-host.invalid:9092: got ", "expected the host:port");
    }

    @Test
    void asksForABrokerWhereOneIsNeeded() {
        assertThat(run("score")).isEqualTo(2);
        assertThat(errors.toString()).contains("--bootstrap: got nothing, expected the host:port");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none-such | --port=0              | verifier: got 'none-such', expected one of ",
                "exact     | --verifier-set=marc=# | marc: got an unknown verifier setting, expected one of ignoreSpaces, mark",
                "exact     | --host=0.0.0.0        | host: got '0.0.0.0' without a token, expected one, as others than this machine may ask",
                "exact     | --port=70000          | --port: got 70000, expected 0 to 65535",
                "exact     | --token-file=/no/such | --token-file: got /no/such, expected a file that holds a token",
                "exact     | --unscored=failed=bad | --unscored failed=bad: got 'bad', expected a number, null or error",
                "exact     | --concurrency=0       | --concurrency: got 0, expected >= 1",
            })
    void refusesToServeAVerifierThatCannotBe(String verifier, String option, String problem) {
        assertThat(run("serve-verifier", "--verifier", verifier, option)).isEqualTo(2);
        assertThat(results.toString()).isEmpty();
        assertThat(errors.toString()).contains(problem);
    }

    @Test
    void refusesToServeAVerifierAtAPortThatIsTaken() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(socket.getLocalPort());
            assertThat(run("serve-verifier", "--verifier", "exact", "--port", port))
                    .isEqualTo(2);
            assertThat(errors.toString()).contains("--host, --port: got ", port, "expected a free address");
        }
    }

    @Test
    void saysWhatACheckpointFolderLacks() {
        assertThat(run("check-model", folder.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("config.json");
    }
}

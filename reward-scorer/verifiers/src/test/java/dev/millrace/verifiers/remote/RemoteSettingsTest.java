package dev.millrace.verifiers.remote;

import static dev.millrace.verifiers.remote.FakeService.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Traits;
import dev.millrace.verifiers.Verifiers;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteSettingsTest {
    private static final String NOWHERE = "http://127.0.0.1:9/";

    private final RemoteFixture remote = new RemoteFixture();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void waitsForOthersAndTakesBatchesWhereTheDialectDoes() {
        var verifiers = Verifiers.onClassPath();
        assertThat(verifiers.traits("remote", Map.of("url", NOWHERE, "concurrency", "3", "batchSize", "5")))
                .isEqualTo(new Traits(Traits.Cost.WAITING, Traits.Form.BATCH, 3, 5));
        assertThat(verifiers.traits("remote", Map.of("url", NOWHERE, "dialect", "slime")))
                .isEqualTo(new Traits(Traits.Cost.WAITING, Traits.Form.SINGLE, 8, 1));
    }

    @Test
    void showsTheTokenOfTheFile() throws Exception {
        var file = Files.writeString(folder.resolve("token"), "s3cret\n");
        try (var service = FakeService.answering(reward(1))) {
            remote.verdict(service.url(), "tokenFile", file.toString());
            assertThat(service.tokens()).containsExactly("Bearer s3cret");
        }
    }

    @Test
    void refusesATokenThatBreaksTheHeaderWithoutShowingIt() throws Exception {
        var file = Files.writeString(folder.resolve("token"), "s3cret\r\nX-Evil: 1");
        assertThatThrownBy(() -> remote.verifier(NOWHERE, "tokenFile", file.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tokenFile: got '" + file
                        + "', expected one that holds a token: printable ASCII without spaces");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://host/           | ftp://host/",
                "localhost:5000        | localhost:5000",
                "http://me:pw@host/    | http://me:pw@host/",
                "http://a b/           | http://a b/",
                "http://ok/, nonsense  | nonsense",
            })
    void refusesWhatIsNoAddress(String url, String shown) {
        assertThatThrownBy(() -> remote.verifier(url))
                .hasMessage(
                        "url: got '" + shown + "', expected http://HOST or https://HOST, without a name or password");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dialect       | trl     | dialect: got 'trl', expected one of openrlhf, slime",
                "columns       | query   | columns: got 'query', expected a name that the dialects do not use",
                "retries       | -1      | retries: got '-1', expected a whole number >= 0",
                "ratePerSecond | 0       | ratePerSecond: got '0', expected a number > 0",
                "tokenVariable | NO_SUCH | tokenVariable: got 'NO_SUCH', expected one that holds a token: printable ASCII without spaces",
                "timeout       | 5       | timeout: got an unknown verifier setting, expected one of acceptAt, backoffMillis, batchSize, breakerFailures, breakerMillis, columns, concurrency, dialect, maxResponseBytes, ratePerSecond, retries, timeoutMillis, tokenFile, tokenVariable, url",
            })
    void refusesWhatCannotBe(String name, String value, String message) {
        assertThatThrownBy(() -> remote.verifier(NOWHERE, name, value)).hasMessage(message);
    }

    @Test
    void refusesNoAddressAndABatchForSlime() {
        assertThatThrownBy(() -> remote.verifier(" , ", "dialect", "slime", "batchSize", "4"))
                .hasMessage("url: got '', expected the address of a service; "
                        + "batchSize: got '4', expected none: slime asks about one response at a time");
    }

    @Test
    void refusesAClientThatFollowsRedirects() {
        var following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThatThrownBy(() -> remote.with(following).verifier(NOWHERE))
                .hasMessageContaining("the token would follow");
    }
}

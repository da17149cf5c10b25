package dev.millrace.ops.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.dashboard.listing.RunPlace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path runs;

    @Test
    void aRunThatIsNotThereIsSaidSo() {
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.page("/run/nobody-00000000"));
            assertThat(tab.text(".page-state"))
                    .contains("nothing at this address")
                    .contains("nobody-00000000");
            tab.find("text=All runs").click();
            assertThat(tab.text(".state:not(.loading)")).contains("No runs yet");
        }
    }

    @Test
    void anAddressWithoutAPageIsSaidSo() {
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.page("/no/such/page"));
            assertThat(tab.text(".page-state")).contains("no such page").contains("/no/such/page");
        }
    }

    @Test
    void aBrokerThatDoesNotAnswerIsSaidSo() throws IOException {
        var run = new RunPlace.Named("r", new KafkaConnection("127.0.0.1:" + deadPort(), Map.of()));
        try (var site = Site.of(run)) {
            var tab = BROWSER.tab().open(site.page("/run/" + run.id()));
            assertThat(tab.text(".page-state"))
                    .contains("cannot be read at the moment")
                    .contains("tried again");
        }
    }

    @Test
    void aDashboardThatWentAwayIsSaidSoAndItsLastWordsStay() throws IOException {
        var root = runs.resolve("one");
        GrowingRun.of(root, 5);
        try (var site = Site.of(runs)) {
            var tab = BROWSER.tab().open(site.run(root, ""));
            tab.find("[data-chart=solveRate] canvas").waitFor();
            tab.await("html[data-connection=on]");
            site.end();
            assertThat(tab.text(".notice.bad:visible")).contains("does not answer since");
            assertThat(tab.find("[data-chart=solveRate] canvas").isVisible()).isTrue();
        }
    }

    /// A port at which nobody listens any more.
    private static int deadPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package dev.millrace.ops.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.dashboard.access.AccessToken;
import dev.millrace.ops.dashboard.listing.RunCatalog;
import dev.millrace.ops.dashboard.listing.RunSource;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.recorded.SegmentFiles;
import dev.millrace.ops.settings.DashboardSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DashboardSafetyTest {
    private static final String SECRET = "correct-horse-battery";
    private static final Optional<AccessToken> TOKEN = Optional.of(AccessToken.of(SECRET));

    @TempDir
    private Path folder = Path.of("");

    private RunSource runs = new RunSource.Below(Path.of("none"), Optional.empty());

    @BeforeEach
    void writeARun() throws IOException {
        var run = LegalRun.draw(2, 3, 3);
        SegmentFiles.write(run.history(), run.settings(), folder.resolve("runs/one"));
        runs = new RunSource.Below(folder.resolve("runs"), Optional.empty());
    }

    @Test
    void letsNoMarkupRunAndNobodyFrameItAndSaysNothingElsewhere() throws Exception {
        try (var served = Served.on(runs)) {
            for (var path : List.of("/", "/api/runs", "/web/index.html", "/nothing", "/api/nothing")) {
                var headers = served.get(path).headers();
                assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                        .doesNotContain("unsafe");
                assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
                assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
                assertThat(headers.firstValue("Server")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/web/../../../../../etc/passwd",
                "/web/%2e%2e/%2e%2e/config.yaml",
                "/web/..%2f..%2fconfig.yaml",
                "/web/..;/config.yaml",
                "/web/%00index.html",
                "//etc/passwd",
                "/lib/uplot/..\\..\\pom.xml",
                "/run/../../etc/passwd",
                "/run/..%2F..%2Fetc/rollouts",
                "/api/runs/../../etc/passwd/configuration",
                "/api/runs/..%2F..%2Fetc%2Fpasswd/configuration",
                "/api/runs/%2e%2e/configuration",
                "/api/runs/one/configuration",
                "/api/runs/%00/configuration"
            })
    void givesNothingForAPathThatLeadsElsewhere(String path) throws Exception {
        try (var served = Served.on(runs)) {
            var answer = served.raw("GET " + path, "localhost");
            assertThat(answer)
                    .matches("(?s)HTTP/1\\.1 (400|404) .*")
                    .doesNotContain("root:", "run:\n", "\tat ", "jetty");
        }
    }

    @Test
    void refusesOtherHostNamesAndOtherSites() throws Exception {
        try (var served = Served.on(runs)) {
            assertThat(served.raw("GET /api/runs", "evil.example"))
                    .startsWith("HTTP/1.1 403")
                    .contains("evil.example");
            assertThat(served.raw("GET /", "evil.example"))
                    .startsWith("HTTP/1.1 403")
                    .contains("text/html");
            assertThat(served.get("/api/runs", "Origin", "http://evil.example").statusCode())
                    .isEqualTo(403);
            assertThat(served.get("/api/runs", "Sec-Fetch-Site", "cross-site").statusCode())
                    .isEqualTo(403);
            var ledger = "/api/runs/" + served.firstRun() + "/ledger";
            assertThat(served.send("POST", ledger, "Origin", "null").statusCode())
                    .isEqualTo(403);
            assertThat(served.json(ledger).path("state").asText()).isEqualTo("absent");
        }
    }

    @Test
    void exchangesTheTokenOfAnAddressForACookie() throws Exception {
        try (var served = Served.on(TOKEN, runs)) {
            var visit = served.get("/run/x?a=1&token=" + SECRET);
            assertThat(visit.statusCode()).isEqualTo(200);
            assertThat(visit.body()).contains("url=/run/x?a=1\"").doesNotContain(SECRET);
            var cookie = visit.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
            var sent = cookie.substring(0, cookie.indexOf(';'));
            assertThat(served.get("/api/runs", "Cookie", sent).statusCode()).isEqualTo(200);
            assertThat(served.get("/api/runs", "Cookie", sent + "x").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void tellsNothingWithoutTheToken() throws Exception {
        try (var served = Served.on(TOKEN, runs)) {
            assertThat(served.error("/api/runs", 401)).contains("token: got none or a wrong one");
            assertThat(served.get("/api/events").statusCode()).isEqualTo(401);
            assertThat(served.get("/api/runs?token=" + SECRET).statusCode()).isEqualTo(401);
            assertThat(served.get("/api/runs", "Authorization", "Bearer " + SECRET)
                            .statusCode())
                    .isEqualTo(200);
            var page = served.get("/");
            assertThat(page.statusCode()).isEqualTo(401);
            assertThat(page.body()).contains("<form", "type=\"password\"").doesNotContain("main.js");
            assertThat(served.get("/%61pi/runs").statusCode()).isEqualTo(401);
        }
    }

    private static DashboardSettings at(String host) {
        return new DashboardSettings(true, host, 0);
    }

    @Test
    void requiresATokenBeyondThisMachine() {
        assertThat(ServedAt.of(at("127.0.0.1"), Optional.empty()).token()).isEmpty();
        assertThat(ServedAt.of(at("localhost"), TOKEN).token()).isEqualTo(TOKEN);
        var open = ServedAt.of(at("0.0.0.0"), Optional.empty());
        assertThat(open.token()).isPresent();
        assertThat(open.url(80, "/")).matches("http://[^:]+:80/\\?token=[A-Za-z0-9_-]{32}");
        assertThat(ServedAt.of(at("::1"), Optional.empty()).url(80, "/run/a")).isEqualTo("http://[::1]:80/run/a");
        assertThatThrownBy(() -> ServedAt.of(at("no such host"), TOKEN))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("host: got no such host, expected an address");
    }

    @Test
    void saysThatAPortIsTaken() {
        try (var served = Served.on(runs)) {
            var same = new ServedAt("127.0.0.1", served.dashboard().port(), Optional.empty());
            assertThatThrownBy(() -> Dashboard.start(same, new RunCatalog(List.of(runs))))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("dashboard at 127.0.0.1:" + same.port());
        }
    }
}

package dev.millrace.ops.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {
    private static final String SECRET = "correct-horse-battery";
    private static final AccessRules LOCAL = new AccessRules(Optional.empty());
    private static final AccessRules GUARDED = new AccessRules(Optional.of(AccessToken.of(SECRET)));
    private static final Origin PROGRAM = from("localhost:8080");

    private static Origin from(String host) {
        return new Origin(Optional.of(host), Optional.empty(), Optional.empty(), false);
    }

    private static Origin page(String host, String origin, String site, boolean navigates) {
        return new Origin(
                Optional.of(host),
                Optional.of(origin).filter(text -> !text.isEmpty()),
                Optional.of(site).filter(text -> !text.isEmpty()),
                navigates);
    }

    private static int status(Admission admission) {
        return switch (admission) {
            case Admission.Admitted _ -> 200;
            case Admission.Introduced _ -> 303;
            case Admission.Refused(int status, String reason) -> {
                assertThat(reason).containsSubsequence(": got ", ", expected ");
                yield status;
            }
        };
    }

    private static int asked(Subject subject, Credentials credentials) {
        return status(GUARDED.decide(subject, PROGRAM, credentials));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:1", "127.0.0.1:8080", "127.8.9.10", "[::1]", "[::1]:99"})
    void letsInWhoNamesThisMachineByALoopbackName(String host) {
        assertThat(status(LOCAL.decide(Subject.DATA, from(host), Credentials.NONE)))
                .isEqualTo(200);
    }

    /// DNS rebinding: a page elsewhere makes its own name lead to this machine.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evil.example#localhost",
                "127.0.0.1:8080@evil.example",
                "192.168.0.1",
                "0.0.0.0",
                "[::]",
                "localhost:x"
            })
    void refusesOtherNamesWithoutAToken(String host) {
        assertThat(status(LOCAL.decide(Subject.PAGE, from(host), Credentials.NONE)))
                .isEqualTo(403);
    }

    @Test
    void wantsTheTokenWhereOneIsRequiredAlsoOnLoopback() {
        assertThat(asked(Subject.DATA, Credentials.NONE)).isEqualTo(401);
        assertThat(asked(Subject.PAGE, Credentials.NONE)).isEqualTo(401);
        assertThat(asked(Subject.DATA, bearer("wrong-horse-battery"))).isEqualTo(401);
        assertThat(asked(Subject.DATA, bearer(SECRET))).isEqualTo(200);
        assertThat(asked(Subject.DATA, cookie(SECRET))).isEqualTo(200);
        assertThat(asked(Subject.DATA, cookie("wrong-horse-battery"))).isEqualTo(401);
        assertThat(status(GUARDED.decide(Subject.DATA, from("any.example"), bearer(SECRET))))
                .isEqualTo(200);
    }

    private static Credentials bearer(String text) {
        return new Credentials(Optional.of("bearer " + text), Optional.empty(), Optional.empty());
    }

    private static Credentials cookie(String text) {
        return new Credentials(Optional.empty(), Optional.of(text), Optional.empty());
    }

    /// Addresses are logged and passed on: data is not given for one.
    @Test
    void takesATokenInTheAddressOfAPageAlone() {
        var address = new Credentials(Optional.empty(), Optional.empty(), Optional.of(SECRET));
        assertThat(asked(Subject.PAGE, address)).isEqualTo(303);
        assertThat(asked(Subject.DATA, address)).isEqualTo(401);
        assertThat(asked(Subject.ASSET, Credentials.NONE)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'', cross-site, false, 403",
        "'', same-site, false, 403",
        "http://evil.example, '', false, 403",
        "http://localhost:9, same-site, false, 403",
        "'null', cross-site, true, 403",
        "'', cross-site, true, 200",
        "'', same-origin, false, 200",
        "'', none, true, 200",
        "http://localhost:8, same-origin, false, 200",
        "https://LOCALHOST:8, '', false, 200"
    })
    void refusesWhatPagesOfOtherSitesAskButNotLinks(String origin, String site, boolean navigates, int expected) {
        var from = page("localhost:8", origin, site, navigates);
        assertThat(status(LOCAL.decide(Subject.PAGE, from, Credentials.NONE))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void refusesOtherSitesAlsoWithTheToken(Subject subject) {
        var foreign = page("localhost:8", "http://evil.example", "cross-site", false);
        assertThat(status(GUARDED.decide(subject, foreign, cookie(SECRET)))).isEqualTo(403);
    }
}

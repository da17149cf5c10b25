package dev.millrace.ops.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
    private static final String SECRET = "correct-horse-battery";

    @Test
    void matchesOnlyTheSecretAsAWhole() {
        var token = AccessToken.of(SECRET);
        assertThat(token.matches(Optional.of(SECRET))).isTrue();
        assertThat(token.matches(Optional.of(SECRET + "x"))).isFalse();
        assertThat(token.matches(Optional.of(SECRET.substring(1)))).isFalse();
        assertThat(token.matches(Optional.of(""))).isFalse();
        assertThat(token.matches(Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "fifteen-letters",
                "with blanks in between",
                "umlauts-äöü-0123456789",
                "a;b=c,d\"e0123456789"
            })
    void refusesATokenThatIsShortOrCannotStandInAddresses(String text) {
        assertThatThrownBy(() -> AccessToken.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected at least 16 of the characters");
    }

    @Test
    void saysNothingOfTheSecret() {
        assertThat(AccessToken.of(SECRET)).hasToString("AccessToken");
        assertThatThrownBy(() -> AccessToken.of("hush hush hush hush"))
                .hasMessageNotContaining("hush")
                .hasMessageContaining("got 19 characters");
    }

    @Test
    void drawsTokensThatDifferAndAreTokens() {
        var first = AccessToken.random().text();
        var second = AccessToken.random().text();
        assertThat(first).hasSize(32).isNotEqualTo(second);
        assertThat(AccessToken.of(first).matches(Optional.of(first))).isTrue();
    }
}

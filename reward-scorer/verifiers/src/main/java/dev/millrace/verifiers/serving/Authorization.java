package dev.millrace.verifiers.serving;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// Who may ask: everybody, or whoever knows the token.
final class Authorization {
    private final Optional<byte[]> expected;

    /// @param token to know; empty: everybody may ask
    Authorization(Optional<String> token) {
        this.expected = token.map(secret -> ("Bearer " + secret).getBytes(StandardCharsets.UTF_8));
    }

    /// Goes on if the request may be answered.
    ///
    /// @throws RequestRefusedException if not
    void require(HttpExchange exchange) throws RequestRefusedException {
        var shown = exchange.getRequestHeaders().getFirst("Authorization");
        var bytes = (shown == null ? "" : shown).getBytes(StandardCharsets.UTF_8);
        // Takes as long for a guess that is nearly right as for any other.
        if (expected.isPresent() && !MessageDigest.isEqual(expected.get(), bytes)) {
            throw new RequestRefusedException(
                    RequestRefusedException.UNAUTHORIZED,
                    "Authorization: got " + (shown == null ? "none" : "another token")
                            + ", expected Bearer and the token");
        }
    }
}

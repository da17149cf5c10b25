package dev.millrace.verifiers.serving;

import com.sun.net.httpserver.HttpExchange;
import dev.millrace.verifiers.serving.question.RequestRefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/// Who may ask: everybody, or whoever knows the token.
///
/// It is shown as `Bearer TOKEN`, or as the password of `Basic`: trainers that only take a URL send that for
/// `http://any:TOKEN@host`.
final class Authorization {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Optional<byte[]> expected;

    /// @param token to know; empty: everybody may ask
    Authorization(Optional<String> token) {
        this.expected = token.map(Authorization::bytes);
    }

    /// Goes on if the request may be answered.
    ///
    /// @throws RequestRefusedException if not
    void require(HttpExchange exchange) throws RequestRefusedException {
        var shown = exchange.getRequestHeaders().getFirst("Authorization");
        var token = bytes(shown == null ? "" : token(shown));
        // Takes as long for a guess that is nearly right as for any other.
        if (expected.isPresent() && !MessageDigest.isEqual(expected.get(), token)) {
            throw new RequestRefusedException(
                    RequestRefusedException.UNAUTHORIZED,
                    "Authorization: got " + (shown == null ? "none" : "another token")
                            + ", expected Bearer and the token");
        }
    }

    private static String token(String shown) {
        if (shown.startsWith(BEARER)) {
            return shown.substring(BEARER.length());
        }
        return shown.startsWith(BASIC) ? password(shown.substring(BASIC.length())) : "";
    }

    private static String password(String encoded) {
        try {
            var both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return both.substring(both.indexOf(':') + 1);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

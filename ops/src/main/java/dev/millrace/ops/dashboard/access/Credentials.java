package dev.millrace.ops.dashboard.access;

import java.util.Optional;

/// What a request brings to be let in.
///
/// @param authorization header `Authorization`
/// @param cookie the one that [Admission.Introduced] set
/// @param query the parameter `token` of the address
public record Credentials(Optional<String> authorization, Optional<String> cookie, Optional<String> query) {
    private static final String BEARER = "Bearer ";

    /// Those of somebody who has none.
    public static final Credentials NONE = new Credentials(Optional.empty(), Optional.empty(), Optional.empty());

    /// The token of the header.
    Optional<String> bearer() {
        return authorization
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}

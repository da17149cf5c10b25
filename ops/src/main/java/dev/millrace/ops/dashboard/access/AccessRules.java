package dev.millrace.ops.dashboard.access;

import java.util.Optional;

/// Decides who is let in:
///
/// | served at | let in is |
/// |---|---|
/// | loopback, no token | whoever names this machine by a loopback name in `Host` |
/// | anywhere, with a token | whoever has it: header `Authorization: Bearer`, cookie, or once in the address |
///
/// Requests that a page of another site makes are refused in any case; links from there are not.
///
/// @param token that is required; empty: none is
public record AccessRules(Optional<AccessToken> token) {
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;

    /// Decides.
    ///
    /// @param subject what is asked for
    /// @param origin where the request comes from
    /// @param credentials what it brings
    public Admission decide(Subject subject, Origin origin, Credentials credentials) {
        if (origin.isForeign()) {
            return new Admission.Refused(
                    FORBIDDEN, "origin: got a request of another site, expected one of this site's own pages");
        }
        return token.isPresent()
                ? known(subject, token.get(), credentials)
                : local(origin.host().orElse(""));
    }

    private static Admission local(String host) {
        return HostName.isLoopback(host)
                ? new Admission.Admitted()
                : new Admission.Refused(
                        FORBIDDEN,
                        "Host: got '" + host
                                + "', expected localhost or 127.0.0.1; for other names start with --token");
    }

    private static Admission known(Subject subject, AccessToken token, Credentials credentials) {
        if (subject == Subject.ASSET || token.matches(credentials.bearer()) || token.matches(credentials.cookie())) {
            return new Admission.Admitted();
        }
        if (subject == Subject.PAGE && token.matches(credentials.query())) {
            return new Admission.Introduced();
        }
        return new Admission.Refused(UNKNOWN, "token: got none or a wrong one, expected that which the server printed");
    }
}

package dev.millrace.ops.dashboard.access;

import java.util.Map;

/// Headers of every response. Responses of a model are untrusted text: should one ever get into a page as markup, the
/// browser still runs no script but this server's own files, and sends nothing elsewhere.
public final class SecurityHeaders {
    /// Names and values.
    public static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY");

    private SecurityHeaders() {}
}

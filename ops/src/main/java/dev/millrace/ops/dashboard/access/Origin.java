package dev.millrace.ops.dashboard.access;

import java.util.Optional;

/// Where a request comes from, as its browser says; other programs say little.
///
/// @param host whom it is addressed to: header `Host`
/// @param origin of the page that asks: header `Origin`
/// @param fetchSite how that page is related to this server: header `Sec-Fetch-Site`
/// @param navigates whether a page is opened, rather than something fetched: header `Sec-Fetch-Mode`
public record Origin(Optional<String> host, Optional<String> origin, Optional<String> fetchSite, boolean navigates) {
    /// Whether a page of another site asks, to which nothing may be told.
    boolean isForeign() {
        return (origin.isPresent() && !isOwn(origin.get())) || (!navigates && isOtherSite());
    }

    private boolean isOtherSite() {
        return fetchSite.isPresent()
                && !fetchSite.get().equals("same-origin")
                && !fetchSite.get().equals("none");
    }

    /// A proxy may add encryption, so the scheme does not count.
    private boolean isOwn(String page) {
        return host.isPresent() && page.replaceFirst("^https?://", "").equalsIgnoreCase(host.get());
    }
}

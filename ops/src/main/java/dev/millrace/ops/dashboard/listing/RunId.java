package dev.millrace.ops.dashboard.listing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Ids of runs for addresses: readable, and different for different places.
final class RunId {
    private static final int DIGEST_BYTES = 4;
    private static final int LONGEST = 60;

    private RunId() {}

    /// Makes one.
    ///
    /// @param title what a person would call the run
    /// @param place where it is
    /// @return letters, digits and hyphens
    static String of(String title, String place) {
        var readable =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return readable.substring(0, Math.min(LONGEST, readable.length())) + "-" + digest(place);
    }

    private static String digest(String place) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: got none, expected it in every JDK", impossible);
        }
    }
}

package dev.millrace.ops.dashboard.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One file.
///
/// @param content of it
/// @param type its media type
/// @param tag names this content, as an `ETag`
public record Asset(byte[] content, String type, String tag) {
    private static final int TAG_BYTES = 12;

    /// Makes one.
    ///
    /// @param path its end says the type
    /// @param content of it
    static Asset of(String path, byte[] content) {
        return new Asset(content, MediaTypes.of(path), '"' + digest(content) + '"');
    }

    /// The content of one that is text.
    public String text() {
        return new String(content, UTF_8);
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: got none, expected it in every JDK", impossible);
        }
    }
}

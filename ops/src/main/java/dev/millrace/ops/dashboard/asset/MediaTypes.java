package dev.millrace.ops.dashboard.asset;

import java.util.Map;

/// What files are, by their ends.
final class MediaTypes {
    private static final Map<String, String> BY_END = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    private MediaTypes() {}

    /// The type of a file; of an unknown end, bytes that a browser does not open.
    static String of(String path) {
        return BY_END.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }
}

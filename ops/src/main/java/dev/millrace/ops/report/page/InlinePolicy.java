package dev.millrace.ops.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// What stands in a page itself, and the content security policy that lets exactly that run: each script
/// and style is named by its digest, everything else is refused by the browser, and so is every request.
final class InlinePolicy {
    private static final String SCRIPT_END = "</script>";
    private static final String STYLE_END = "</style>";

    private final List<String> scripts = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();

    /// A script's element.
    ///
    /// @param start its start tag
    /// @param source what it does
    /// @throws IllegalArgumentException if the source cannot stand in a page
    String script(String start, String source) {
        return element(start, source, SCRIPT_END, scripts);
    }

    /// A style's element.
    ///
    /// @throws IllegalArgumentException if the style cannot stand in a page
    String style(String source) {
        return element("<style>", source, STYLE_END, styles);
    }

    private static String element(String start, String source, String end, List<String> digests) {
        var plain = source.toLowerCase(Locale.ROOT);
        for (var refused : List.of(end.substring(0, end.length() - 1), "<!--", "\r", "\0")) {
            if (plain.contains(refused)) {
                throw new IllegalArgumentException(start + ": got '" + refused.strip() + "' in it, expected none");
            }
        }
        digests.add("'sha256-" + digest(source) + "'");
        return start + source + end;
    }

    private static String digest(String source) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: got none, expected it in every JDK", impossible);
        }
    }

    /// The policy, of what was asked for so far.
    String element() {
        return "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
                + String.join(" ", scripts) + "; style-src " + String.join(" ", styles)
                + "; img-src data: blob:; base-uri 'none'; form-action 'none'\">";
    }
}

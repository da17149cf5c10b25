package dev.millrace.ops.report.page;

/// JSON that can stand in a page's `script` element: nothing in it can end the element or begin a comment,
/// whatever somebody wrote into its texts. It says the same as before.
public final class InlineJson {
    private InlineJson() {}

    /// Escapes what a page could take for its own.
    ///
    /// @param json valid JSON: what is escaped occurs in its texts only
    public static String of(String json) {
        var escaped = new StringBuilder(json.length() + json.length() / 16);
        for (int i = 0; i < json.length(); i++) {
            char each = json.charAt(i);
            switch (each) {
                case '<', '>', '&', '\u2028', '\u2029' -> escape(escaped, each);
                default -> escaped.append(each);
            }
        }
        return escaped.toString();
    }

    private static void escape(StringBuilder escaped, char each) {
        escaped.append("\\u").append(String.format("%04x", (int) each));
    }
}

package dev.millrace.ops.dashboard.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Pages that are shown before somebody is let in.
public final class AccessPages {
    private static final String SAFE_PATH = "(/[A-Za-z0-9_-]+)*/?";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            %s
            <title>Millrace</title>
            <link rel="stylesheet" href="/web/access.css">
            </head>
            <body><main>
            %s
            </main></body>
            </html>
            """;

    private AccessPages() {}

    /// A page that leads on without the token in its address. The browser is not redirected: coming from another
    /// site, it would leave the new cookie out.
    ///
    /// @param path that was asked for
    /// @param parameters of the address
    public static String goOn(String path, Map<String, List<String>> parameters) {
        var address = address(path) + query(parameters);
        return PAGE.formatted(
                "<meta http-equiv=\"refresh\" content=\"0;url=" + escaped(address) + "\">",
                "<p><a href=\"" + escaped(address) + "\">Go on</a></p>");
    }

    /// A page that says why nothing is shown.
    ///
    /// @param path that was asked for
    /// @param reason why
    /// @param asksForToken whether the token would help
    public static String refused(String path, String reason, boolean asksForToken) {
        var form = asksForToken ? form(address(path)) : "";
        return PAGE.formatted(
                "", "<h1>Nothing to see without permission</h1>\n<p>" + escaped(reason) + "</p>\n" + form);
    }

    private static String form(String address) {
        return """
                <form method="get" action="%s">
                <label>Token <input name="token" type="password" autocomplete="current-password" autofocus required></label>
                <button>Show</button>
                </form>""".formatted(address);
    }

    /// The path, unless it is one that might lead elsewhere.
    private static String address(String path) {
        return path.matches(SAFE_PATH) ? path : "/";
    }

    private static String query(Map<String, List<String>> parameters) {
        var kept = parameters.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("token"))
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

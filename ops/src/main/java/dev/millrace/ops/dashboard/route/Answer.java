package dev.millrace.ops.dashboard.route;

import dev.millrace.ops.dashboard.asset.Asset;
import dev.millrace.ops.dashboard.json.JsonText;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/// How requests are answered.
public final class Answer {
    private static final String CACHE = "Cache-Control";

    private Answer() {}

    /// Answers with plain objects as JSON.
    public static void json(Context context, Object values) {
        context.contentType("application/json").header(CACHE, "no-store").result(JsonText.bytes(values));
    }

    /// Answers that something is wrong.
    ///
    /// @param status HTTP's
    /// @param error `<what>: got <value>, expected <rule>`
    public static void error(Context context, int status, String error) {
        context.status(status);
        json(context, Map.of("error", error));
    }

    /// Answers with a page that is not kept.
    public static void html(Context context, int status, String page) {
        context.status(status)
                .header(CACHE, "no-store")
                .contentType("text/html; charset=utf-8")
                .result(page);
    }

    /// Answers with a text that the browser keeps as a file.
    ///
    /// @param name of the file, plain letters
    /// @param text in it
    public static void file(Context context, String name, String text) {
        context.header(CACHE, "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType("text/plain; charset=utf-8")
                .result(text);
    }

    /// Answers with a file, unless the browser has it.
    public static void asset(Context context, Asset asset) {
        context.header(CACHE, "no-cache").header("ETag", asset.tag());
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
        } else {
            context.contentType(asset.type()).result(asset.content());
        }
    }
}

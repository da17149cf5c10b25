package dev.millrace.ops.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.ops.dashboard.asset.Asset;
import dev.millrace.ops.dashboard.asset.Assets;
import dev.millrace.ops.dashboard.asset.ModuleBundle;
import dev.millrace.ops.dashboard.json.JsonText;
import java.util.Base64;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dashboard's page as one file: its style and its scripts stand in it, and the answers that it would
/// get from a server. A policy in it lets no other script run and nothing be fetched.
public final class ReportHtml {
    private static final Pattern TAG = Pattern.compile(
            "<link rel=\"(icon|stylesheet)\" href=\"([^\"]+)\"[^>]*>|<script(?: type=\"(module)\")? src=\"([^\"]+)\"></script>");
    private static final Pattern FETCHED = Pattern.compile("(?:src|href)=\"(?!#)[^\"]*\"");
    private static final Pattern FETCHED_BY_STYLE =
            Pattern.compile("@import|url\\((?!\"?data:)", Pattern.CASE_INSENSITIVE);
    private static final String CHARSET = "<meta charset=\"utf-8\">";
    private static final String TITLE = "<title>Millrace</title>";
    private static final String END = "</body>";

    private final Assets assets;
    private final InlinePolicy policy = new InlinePolicy();

    private ReportHtml(Assets assets) {
        this.assets = assets;
    }

    /// Makes one.
    ///
    /// @param title of the window
    /// @param answers the server's, by path below `/api`
    /// @throws IllegalArgumentException if a part of the pages cannot stand in a file
    public static String of(String title, Map<String, Object> answers) {
        return new ReportHtml(Assets.read()).page(title, answers);
    }

    private String page(String title, Map<String, Object> answers) {
        var shell = assets.shell().text();
        requireKnown(shell);
        var titled = put(shell, shell.indexOf(TITLE), TITLE, "<title>" + escaped(title) + "</title>");
        var whole = TAG.matcher(titled).replaceAll(found -> Matcher.quoteReplacement(inline(found)));
        var guarded = put(whole, whole.indexOf(CHARSET), CHARSET, CHARSET + "\n  " + policy.element());
        return put(guarded, guarded.lastIndexOf(END), END, data(answers) + "\n" + END);
    }

    private static void requireKnown(String shell) {
        var fetched = FETCHED.matcher(TAG.matcher(shell).replaceAll(""));
        if (fetched.find()) {
            throw new IllegalArgumentException(
                    Assets.SHELL + ": got " + fetched.group() + ", expected nothing that is fetched");
        }
    }

    private String inline(MatchResult tag) {
        if (tag.group(4) != null) {
            return tag.group(3) == null
                    ? policy.script("<script>", source(tag.group(4)))
                    : policy.script("<script type=\"module\">", ModuleBundle.of(tag.group(4), this::source));
        }
        return tag.group(1).equals("icon") ? icon(tag.group(2)) : style(tag.group(2));
    }

    private String icon(String path) {
        var asset = asset(path);
        var content = Base64.getEncoder().encodeToString(asset.content());
        return "<link rel=\"icon\" href=\"data:" + asset.type() + ";base64," + content + "\">";
    }

    private String style(String path) {
        var style = source(path);
        if (FETCHED_BY_STYLE.matcher(style).find()) {
            throw new IllegalArgumentException(path + ": got a style that fetches something, expected none");
        }
        return policy.style(style);
    }

    private static String data(Map<String, Object> answers) {
        var json = new String(JsonText.bytes(answers), UTF_8);
        return "<script type=\"application/json\" id=\"millrace-data\">" + InlineJson.of(json) + "</script>";
    }

    private String source(String path) {
        return asset(path).text();
    }

    private Asset asset(String path) {
        return assets.find(path)
                .orElseThrow(() -> new IllegalArgumentException(path + ": got none, expected it on the class path"));
    }

    private static String put(String page, int at, String place, String replacement) {
        if (at < 0) {
            throw new IllegalArgumentException(Assets.SHELL + ": got no " + place + ", expected one");
        }
        return page.substring(0, at) + replacement + page.substring(at + place.length());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

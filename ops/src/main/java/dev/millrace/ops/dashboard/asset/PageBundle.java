package dev.millrace.ops.dashboard.asset;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The shell with one style and one script in place of all that it names: a browser that asks for a hundred small files
/// one after the other shows nothing for half a second.
final class PageBundle {
    static final String STYLE = "/web/all.css";
    static final String SCRIPT = "/web/all.js";

    private static final Pattern STYLES = Pattern.compile("(?:\\s*<link rel=\"stylesheet\" href=\"[^\"]+\">)+");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern MODULE = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\">");

    private PageBundle() {}

    /// Puts them together.
    ///
    /// @param shell the page as it is written
    /// @param sources gives the text at a path
    /// @return the new shell, the style and the script, by path
    /// @throws IllegalArgumentException if the shell names no styles in a row, or no module
    static Map<String, String> of(String shell, UnaryOperator<String> sources) {
        var styles = found(STYLES, shell);
        var module = found(MODULE, shell);
        var style = HREF.matcher(styles)
                .results()
                .map(each -> sources.apply(each.group(1)))
                .collect(Collectors.joining("\n"));
        var entry = module.substring(module.indexOf("src=\"") + 5, module.lastIndexOf('"'));
        Map<String, String> made = new HashMap<>();
        made.put(STYLE, style);
        made.put(SCRIPT, ModuleBundle.of(entry, sources));
        made.put(
                Assets.SHELL,
                shell.replace(styles, "\n  <link rel=\"stylesheet\" href=\"" + STYLE + "\">")
                        .replace(entry, SCRIPT));
        return made;
    }

    private static String found(Pattern pattern, String shell) {
        var match = pattern.matcher(shell);
        if (!match.find()) {
            throw new IllegalArgumentException(Assets.SHELL + ": got nothing like " + pattern + ", expected it once");
        }
        return match.group();
    }
}

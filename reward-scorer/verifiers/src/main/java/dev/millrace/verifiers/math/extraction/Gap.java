package dev.millrace.verifiers.math.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What stands between two formulas or boxes.
///
/// @param text any
record Gap(String text) {
    private static final int MOST = 60;
    private static final Set<String> JOINTS = Set.of("and", "or");

    /// Whether it says that both belong together: without words, or with `and` or `or` as the last one and no
    /// end of a sentence. The name in `\boxed{1}, y = \boxed{2}` is not a word.
    boolean joins() {
        var bare = withoutName(text);
        if (bare.length() > MOST || endsSentence(bare)) {
            return false;
        }
        var words = words(bare);
        return words.isEmpty() ? !bare.contains("=") : JOINTS.contains(words.getLast());
    }

    /// Whether there is nothing in it but commas, `and` and `or`.
    boolean onlyJoins() {
        var words = words(text);
        return !endsSentence(text)
                && words.stream().allMatch(JOINTS::contains)
                && (!words.isEmpty() || text.contains(","))
                && text.chars().noneMatch(Character::isDigit);
    }

    private static boolean endsSentence(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (".!?:".indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && text.charAt(at + 1) <= ' ') {
                return true;
            }
        }
        return text.contains("\n\n");
    }

    /// Its words in lower case: letters that no backslash makes a command.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > at && (at == 0 || text.charAt(at - 1) != '\\')) {
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    /// Without a name and an equals sign at the end.
    private static String withoutName(String text) {
        var bare = text.stripTrailing();
        if (!bare.endsWith("=")) {
            return text;
        }
        int at = bare.length() - 1;
        while (at > 0 && " $({_}^".indexOf(bare.charAt(at - 1)) < 0) {
            at--;
        }
        int from = bare.lastIndexOf(' ', bare.length() - 3);
        return bare.substring(0, Math.max(0, Math.min(at, from < 0 ? at : from)));
    }
}

package dev.millrace.verifiers.math.latex;

/// Undoes what happens to LaTeX on its way through files: `\\frac` for `\frac`.
public final class Escapes {
    private Escapes() {}

    /// The text with one backslash for two, if each of its commands has two.
    public static String undoubled(String text) {
        return isDoubled(text) ? text.replace("\\\\", "\\") : text;
    }

    private static boolean isDoubled(String text) {
        boolean found = false;
        for (int at = text.indexOf('\\'); at >= 0 && at + 1 < text.length(); at = text.indexOf('\\', at)) {
            int letters = at;
            while (letters < text.length() && text.charAt(letters) == '\\') {
                letters++;
            }
            var name = nameAt(text, letters);
            if (!name.isEmpty()) {
                if (letters - at != 2 || !Commands.isKnown(name)) {
                    return false;
                }
                found = true;
            }
            at = letters;
        }
        return found;
    }

    private static String nameAt(String text, int from) {
        int end = from;
        while (end < text.length() && Source.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }
}

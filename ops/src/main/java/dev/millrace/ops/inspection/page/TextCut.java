package dev.millrace.ops.inspection.page;

/// The start of a text that may be long.
///
/// @param text the start
/// @param isCut whether there is more
record TextCut(String text, boolean isCut) {
    /// Cuts a text; never within a character.
    ///
    /// @param limit characters (UTF-16) that are left at most
    static TextCut of(String text, int limit) {
        if (text.length() <= limit) {
            return new TextCut(text, false);
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return new TextCut(text.substring(0, end), true);
    }
}

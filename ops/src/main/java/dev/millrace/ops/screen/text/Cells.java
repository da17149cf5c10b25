package dev.millrace.ops.screen.text;

/// How many columns of a terminal a text takes: East Asian wide characters and emoji two, marks on other characters
/// none, all others one. What terminals make of rarer things differs.
public final class Cells {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final String TAB = "    ";

    /// First and last of each block of wide characters (Unicode 16, East Asian Width W and F).
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x17000, 0x18DFF},
        {0x1B000, 0x1B2FF},
        {0x20000, 0x3FFFD},
    };

    private Cells() {}

    /// How many columns a text takes.
    public static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        if (character < WIDE[0][0]) {
            return false;
        }
        for (var block : WIDE) {
            if (character >= block[0] && character <= block[1]) {
                return true;
            }
        }
        return Character.isEmojiPresentation(character);
    }

    /// As much of a text as fits.
    ///
    /// @param columns how many there are
    public static String cut(String text, int columns) {
        var kept = new StringBuilder();
        int left = columns;
        for (int character : text.codePoints().toArray()) {
            left -= width(character);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(character);
        }
        return kept.toString();
    }

    /// A text of one line in which nothing moves the cursor, and nothing turns the direction of writing: such
    /// characters are replaced, and tabs by blanks.
    public static String clean(String text) {
        return text.codePoints().noneMatch(Cells::isUnruly)
                ? text
                : text.replace("\t", TAB)
                        .codePoints()
                        .map(character -> isUnruly(character) ? REPLACEMENT : character)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isUnruly(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}

package dev.millrace.ops.screen.text;

/// What a colour says.
public enum Hue {
    /// Nothing.
    PLAIN(""),
    /// This is what is being looked at.
    STRONG("1"),
    /// This only says what stands beside it.
    FAINT("2"),
    /// All is well.
    GOOD("32"),
    /// Somebody should look.
    CAUTION("33"),
    /// Something is broken.
    BAD("31");

    private static final String BEGIN = "\u001b[";
    private static final String END = "\u001b[0m";

    private final String code;

    Hue(String code) {
        this.code = code;
    }

    /// A text in this colour.
    String paint(String text) {
        return code.isEmpty() ? text : BEGIN + code + "m" + text + END;
    }
}

package dev.millrace.ops.screen.text;

/// How much is done, as a bar.
public final class Bar {
    private Bar() {}

    /// Draws one.
    ///
    /// @param share that is done, in [0, 1]
    /// @param width in columns, 3 or more
    /// @param blocks whether block characters can be shown; else ASCII
    public static String of(double share, int width, boolean blocks) {
        int inside = blocks ? width : width - 2;
        int filled = (int) (inside * Math.clamp(share, 0, 1));
        return blocks
                ? "█".repeat(filled) + "░".repeat(inside - filled)
                : "[" + "#".repeat(filled) + ".".repeat(inside - filled) + "]";
    }
}

package dev.millrace.verifiers.choice;

import com.google.re2j.Pattern;

/// LaTeX and Markdown around what a text says.
final class Markup {
    private static final Pattern MARKS = Pattern.compile(
            "\\\\(?:boxed|fbox|text|textbf|textit|textrm|mathrm|mathbf|mathsf)\\s*\\{|\\\\[()\\[\\]]|[*_$`{}\"]");

    private Markup() {}

    /// A text without it.
    static String removed(String text) {
        return MARKS.matcher(text).replaceAll("").strip();
    }
}

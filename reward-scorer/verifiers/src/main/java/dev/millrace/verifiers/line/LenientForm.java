package dev.millrace.verifiers.line;

import com.google.re2j.Pattern;
import java.util.List;

/// A mathematical answer as text without what people write differently: the form of Minerva (arXiv:2206.14858,
/// appendix D.1), step by step as DAPO takes it.
///
/// 1. What stands after the last `=`.
/// 2. Left out, in this order: articles, the full stop before a final `$`, `\$`, spaces, units and other
///    words, marks of degrees, quotation marks, `{,}`. They are left out of words too: `sue` of `issue`.
/// 3. Of a line with two `$` only what stands between the first two; then the contents of `\text{}`, `\textbf{}`,
///    `\overline{}` and, up to its last brace, `\boxed{}`.
/// 4. `\frac12` as `\frac{1}{2}`, `\sqrt2` as `\sqrt{2}`.
/// 5. Every other `$` is left out, and commas between nothing but digits.
///
/// It is text all the same: `0.5` is not `\frac{1}{2}`, and `\frac{12}{7}` is not `\frac127`.
final class LenientForm {
    private static final List<Step> STEPS = List.of(
            literal("an ", ""),
            literal("a ", ""),
            literal(".$", "$"),
            literal("\\$", ""),
            literal("\\ ", ""),
            literal(" ", ""),
            literal("mbox", "text"),
            literal(",\\text{and}", ","),
            literal("\\text{and}", ","),
            literal("\\text{m}", "\\text{}"));

    /// In this order, which matters: `hours` goes before the `s` of `\text{s}`.
    private static final List<String> LEFT_OUT = List.of(
            "square",
            "ways",
            "integers",
            "dollars",
            "mph",
            "inches",
            "hours",
            "km",
            "units",
            "\\ldots",
            "sue",
            "points",
            "feet",
            "minutes",
            "digits",
            "cents",
            "degrees",
            "cm",
            "gm",
            "pounds",
            "meters",
            "meals",
            "edges",
            "students",
            "childrentickets",
            "multiples",
            "\\text{s}",
            "\\text{.}",
            "\\text{\ns}",
            "\\text{}^2",
            "\\text{}^3",
            "\\text{\n}",
            "\\text{}",
            "\\mathrm{th}",
            "^\\circ",
            "^{\\circ}",
            "\\;",
            ",\\!",
            "{,}",
            "\"",
            "\\dots");

    private static final List<Step> SHAPES = List.of(
            pattern("(.*?)\\$(.*?)\\$(.*)", "\\$$2\\$"),
            pattern("\\\\text\\{(.*?)\\}", "$1"),
            pattern("\\\\textbf\\{(.*?)\\}", "$1"),
            pattern("\\\\overline\\{(.*?)\\}", "$1"),
            pattern("\\\\boxed\\{(.*)\\}", "$1"),
            pattern("frac([^{])(.)", "frac{$1}{$2}"),
            pattern("sqrt([^{])", "sqrt{$1}"),
            literal("$", ""));

    private LenientForm() {}

    /// The form of an answer.
    static String of(String answer) {
        var text = answer.substring(answer.lastIndexOf('=') + 1);
        for (var step : STEPS) {
            text = step.apply(text);
        }
        for (var word : LEFT_OUT) {
            text = text.replace(word, "");
        }
        for (var shape : SHAPES) {
            text = shape.apply(text);
        }
        return stripped(withoutThousands(text));
    }

    private static String withoutThousands(String text) {
        var bare = text.replace(",", "");
        return !bare.isEmpty() && bare.codePoints().allMatch(Character::isDigit) ? bare : text;
    }

    /// Without white space around it, no-break spaces too, which [String#strip()] leaves.
    private static String stripped(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static Step literal(String before, String after) {
        return text -> text.replace(before, after);
    }

    private static Step pattern(String before, String after) {
        var compiled = Pattern.compile(before);
        return text -> compiled.matcher(text).replaceAll(after);
    }

    private interface Step {
        String apply(String text);
    }
}

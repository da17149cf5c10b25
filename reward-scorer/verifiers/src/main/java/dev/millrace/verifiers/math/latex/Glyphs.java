package dev.millrace.verifiers.math.latex;

import java.text.Normalizer;
import java.util.Map;

/// Writes the signs of Unicode as LaTeX does.
public final class Glyphs {
    private static final int ASCII = 128;

    private static final Map<Integer, String> LATEX = Map.ofEntries(
            entry('−', "-"),
            entry('–', "-"),
            entry('—', "-"),
            entry('‐', "-"),
            entry('‑', "-"),
            entry('﹣', "-"),
            entry('×', "\\times "),
            entry('⋅', "\\cdot "),
            entry('·', "\\cdot "),
            entry('∙', "\\cdot "),
            entry('÷', "/"),
            entry('∕', "/"),
            entry('⁄', "/"),
            entry('√', "\\sqrt "),
            entry('∛', "\\sqrt[3] "),
            entry('∞', "\\infty "),
            entry('≤', "\\le "),
            entry('≥', "\\ge "),
            entry('⩽', "\\le "),
            entry('⩾', "\\ge "),
            entry('≠', "\\ne "),
            entry('≈', "\\approx "),
            entry('≡', "\\equiv "),
            entry('∪', "\\cup "),
            entry('∩', "\\cap "),
            entry('∖', "\\setminus "),
            entry('∈', "\\in "),
            entry('∅', "\\emptyset "),
            entry('±', "\\pm "),
            entry('∓', "\\mp "),
            entry('°', "^\\circ "),
            entry('º', "^\\circ "),
            entry('ℝ', "\\mathbb{R}"),
            entry('ℤ', "\\mathbb{Z}"),
            entry('ℕ', "\\mathbb{N}"),
            entry('ℚ', "\\mathbb{Q}"),
            entry('ℂ', "\\mathbb{C}"),
            entry('→', "\\to "),
            entry('⇒', "\\implies "),
            entry('⟨', "\\langle "),
            entry('⟩', "\\rangle "),
            entry('⌊', "\\lfloor "),
            entry('⌋', "\\rfloor "),
            entry('⌈', "\\lceil "),
            entry('⌉', "\\rceil "),
            entry('∑', "\\sum "),
            entry('∏', "\\prod "),
            entry('∫', "\\int "),
            entry('∠', "\\angle "),
            entry('…', "\\ldots "),
            entry('⋯', "\\ldots "),
            entry('∧', "\\land "),
            entry('∨', "\\lor "),
            entry('∶', ":"),
            entry('∣', "|"),
            entry('′', "'"),
            entry('’', "'"),
            entry('‘', "'"),
            entry('″', "''"),
            entry('“', "\""),
            entry('”', "\""),
            entry('，', ","),
            entry('、', ","),
            entry('。', "."),
            entry('∗', "*"),
            entry('ϵ', "\\epsilon "),
            entry('ϕ', "\\phi "),
            entry('µ', "\\mu "),
            entry('€', "\\$"),
            entry('£', "\\$"),
            entry('¥', "\\$"),
            entry('₹', "\\$"),
            entry('₽', "\\$"),
            entry('₩', "\\$"),
            entry('¢', "\\$"));

    private Glyphs() {}

    private static Map.Entry<Integer, String> entry(char glyph, String latex) {
        return Map.entry((int) glyph, latex);
    }

    /// The text with every sign as LaTeX writes it, and every digit as 0 to 9. Marks that show nothing, such as
    /// those that turn the direction of writing, are left out.
    public static String inLatex(String text) {
        return text.chars().allMatch(c -> c < ASCII) ? text : rewritten(text);
    }

    private static String rewritten(String text) {
        var out = new StringBuilder(text.length() + 16);
        boolean[] raised = {false, false};
        text.codePoints().forEach(c -> {
            raise(out, raised, 0, isSuperscript(c), '^');
            raise(out, raised, 1, isSubscript(c), '_');
            append(out, c);
        });
        raise(out, raised, 0, false, '^');
        raise(out, raised, 1, false, '_');
        return out.toString();
    }

    /// Opens or closes a group where raised or lowered signs begin or end.
    private static void raise(StringBuilder out, boolean[] open, int which, boolean wanted, char mark) {
        if (wanted != open[which]) {
            out.append(wanted ? mark + "{" : "}");
            open[which] = wanted;
        }
    }

    private static boolean isSuperscript(int c) {
        return c == '²' || c == '³' || c == '¹' || (c >= 0x2070 && c <= 0x207F);
    }

    private static boolean isSubscript(int c) {
        return c >= 0x2080 && c <= 0x208E;
    }

    private static void append(StringBuilder out, int c) {
        var latex = LATEX.get(c);
        if (c < ASCII) {
            out.append((char) c);
        } else if (latex != null) {
            out.append(latex);
        } else if (Character.isDigit(c)) {
            out.append(Character.digit(c, 10));
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            out.append(' ');
        } else if (Character.getType(c) != Character.FORMAT) {
            appendSimplified(out, c);
        }
    }

    /// Full-width letters, fractions in one sign, and the like, as what they are made of.
    private static void appendSimplified(StringBuilder out, int c) {
        var simple = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        int slash = simple.indexOf('⁄');
        if (slash > 0) {
            out.append("\\frac{")
                    .append(simple, 0, slash)
                    .append("}{")
                    .append(simple.substring(slash + 1))
                    .append('}');
        } else if (simple.length() == 1 && LATEX.containsKey((int) simple.charAt(0))) {
            out.append(LATEX.get((int) simple.charAt(0)));
        } else {
            out.append(simple);
        }
    }
}

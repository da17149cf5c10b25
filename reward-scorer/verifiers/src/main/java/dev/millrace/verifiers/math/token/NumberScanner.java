package dev.millrace.verifiers.math.token;

import dev.millrace.verifiers.math.latex.Source;

/// Reads a number: `1,234.5`, `1{,}234`, `1\,234`, `1 234`, `.5`, `6.02e23`, `0.1\overline{6}`. The token's
/// text has no separators, and the part that repeats in parentheses.
///
/// @param source what is read
/// @param reading how to read `1,234`
/// @param bracketed whether it stands within brackets, where a comma usually separates
record NumberScanner(Source source, Reading reading, boolean bracketed) {
    private static final int GROUP = 3;
    private static final String[] SEPARATORS = {"{,}\\!", "{,}", ",\\!", "\\,", "\\ ", "\\;", "\\!", " ", "'", "\u202F"
    };
    private static final String[] REPEATING = {"\\overline{", "\\bar{", "\\dot{", "\\overline ", "\\dot ", "("};

    String number() {
        var number = new StringBuilder();
        if (source.ahead(0) != '.') {
            appendWhole(number);
        }
        appendFraction(number);
        appendExponent(number);
        return number.toString();
    }

    private void appendWhole(StringBuilder number) {
        int digits = source.digitsAhead(0);
        var first = source.takeDigits();
        number.append(first);
        if (digits > GROUP || first.startsWith("0")) {
            return;
        }
        for (int skipped = separator(); skipped > 0; skipped = separator()) {
            source.skip(skipped);
            number.append(source.takeDigits());
        }
    }

    /// The length of the separator that comes next, if three digits follow it and no more.
    private int separator() {
        for (var separator : SEPARATORS) {
            if (source.startsWith(separator)) {
                int length = separator.length() + (source.ahead(separator.length()) == ' ' ? 1 : 0);
                if (source.digitsAhead(length) == GROUP) {
                    return length;
                }
            }
        }
        int braced = braced();
        if (braced > 0 && source.digitsAhead(braced) == GROUP) {
            return braced;
        }
        return source.ahead(0) == ',' && source.digitsAhead(1) == GROUP && isThousands() ? 1 : 0;
    }

    /// The length of a comma in braces with blanks around it.
    private int braced() {
        int at = blanks(0);
        if (source.ahead(at) != '{' || source.ahead(at + 1 + blanks(at + 1)) != ',') {
            return 0;
        }
        int comma = at + 1 + blanks(at + 1);
        int end = comma + 1 + blanks(comma + 1);
        return source.ahead(end) == '}' ? end + 1 + blanks(end + 1) : 0;
    }

    private int blanks(int places) {
        int count = 0;
        while (source.ahead(places + count) == ' ' && count < GROUP) {
            count++;
        }
        return count;
    }

    private boolean isThousands() {
        return bracketed == reading.isSecond(Ambiguity.THOUSANDS);
    }

    private void appendFraction(StringBuilder number) {
        if (source.ahead(0) != '.' || source.ahead(1) == '.') {
            return;
        }
        if (source.digitsAhead(1) > 0 || !repeating(1).isEmpty()) {
            source.skip(1);
            number.append('.').append(source.takeDigits());
            appendRepeating(number);
        }
    }

    private void appendRepeating(StringBuilder number) {
        var mark = repeating(0);
        if (!mark.isEmpty()) {
            number.append('(');
            while (!repeating(0).isEmpty()) {
                source.skip(repeating(0).length());
                number.append(source.takeDigits());
                var _ = source.take("}") || source.take(")");
            }
            number.append(')');
        } else if (isCutShort(number)) {
            var _ = source.take("\\ldots") || source.take("\\dots") || source.take("\\cdots") || source.take("...");
            number.insert(number.length() - 1, '(').append(')');
        }
    }

    /// The mark of a repeating part that comes some places ahead; a parenthesis only before digits alone.
    private String repeating(int places) {
        for (var mark : REPEATING) {
            boolean comes = true;
            for (int at = 0; at < mark.length() && comes; at++) {
                comes = source.ahead(places + at) == mark.charAt(at);
            }
            int digits = comes ? source.digitsAhead(places + mark.length()) : 0;
            if (digits > 0 && isClosed(mark, places + mark.length() + digits)) {
                return mark;
            }
        }
        return "";
    }

    private boolean isClosed(String mark, int places) {
        return switch (mark.charAt(mark.length() - 1)) {
            case '{' -> source.ahead(places) == '}';
            case '(' -> source.ahead(places) == ')';
            default -> true;
        };
    }

    /// Whether dots follow at least three equal digits: `0.333…`.
    private boolean isCutShort(StringBuilder number) {
        int length = number.length();
        return (source.startsWith("\\ldots")
                        || source.startsWith("\\dots")
                        || source.startsWith("...")
                        || source.startsWith("\\cdots"))
                && length > GROUP
                && number.charAt(length - 1) == number.charAt(length - 2)
                && number.charAt(length - 2) == number.charAt(length - GROUP);
    }

    private void appendExponent(StringBuilder number) {
        var mark = source.ahead(0);
        if (mark != 'e' && mark != 'E') {
            return;
        }
        var sign = source.ahead(1);
        int signs = sign == '-' || sign == '+' ? 1 : 0;
        int digits = source.digitsAhead(1 + signs);
        if (digits > 0 && !Source.isLetter(source.ahead(1 + signs + digits))) {
            source.skip(1 + signs);
            number.append('e').append(sign == '-' ? "-" : "").append(source.takeDigits());
        }
    }
}

package dev.millrace.verifiers.math.token;

import dev.millrace.verifiers.math.latex.Commands;
import dev.millrace.verifiers.math.latex.Source;
import dev.millrace.verifiers.math.token.Token.Kind;
import java.util.Set;

/// Makes tokens of a LaTeX command, behind its backslash.
///
/// @param lexer where the tokens go
record CommandScanner(Lexer lexer) {
    private static final Set<String> VECTORS = Set.of("i", "j", "k");
    private static final Set<String> UNITS = Set.of("m", "g", "s", "h", "L", "J", "N", "W", "V", "A", "K", "C", "F");
    private static final Set<String> DELIMITED = Set.of("left", "right", "middle");

    void read() {
        var source = lexer.source();
        if (Source.isLetter(source.ahead(0))) {
            readNamed(source.takeLetters());
        } else {
            readSign(source.isAtEnd() ? ' ' : source.next());
        }
    }

    private void readSign(char sign) {
        switch (sign) {
            case '\\' -> lexer.emit(Kind.ROW, "\\");
            case '{' -> lexer.emitSymbol("\\{");
            case '}' -> lexer.emitSymbol("\\}");
            case '|' -> lexer.emitSymbol("‖");
            case '%' -> lexer.emitSymbol("%");
            case '!' -> {}
            case '&' -> lexer.emit(Kind.WORD, "and");
            case '(', ')', '[', ']' -> lexer.space();
            default -> lexer.space();
        }
    }

    private void readNamed(String name) {
        if (!Commands.isKnown(name)) {
            readUnknown(name);
        } else if (Commands.isSilent(name)) {
            readSilent(name);
        } else if (Commands.isBlank(name)) {
            lexer.space();
        } else if (Commands.isVoid(name)) {
            var _ = lexer.source().takeGroup();
        } else if (Commands.isText(name) || Commands.isUpright(name)) {
            readText(lexer.source().takeGroup(), name);
        } else {
            readMeaning(name);
        }
    }

    private void readSilent(String name) {
        if (DELIMITED.contains(name)) {
            lexer.source().skipBlanks();
            var _ = lexer.source().take(".");
        }
    }

    private void readMeaning(String name) {
        var symbol = Commands.symbol(name);
        var letter = Commands.letter(name);
        if (symbol.isPresent()) {
            lexer.emitSymbol(symbol.get());
        } else if (letter.isPresent()) {
            lexer.emit(Kind.LETTER, letter.get());
        } else if (name.equals("begin") || name.equals("end")) {
            readEnvironment(name.equals("begin"), lexer.source().takeGroup());
        } else if (name.equals("mathbb") || name.equals("mathds")) {
            lexer.emit(Kind.COMMAND, "mathbb" + lexer.source().takeGroup().strip());
        } else {
            readFunction(Commands.common(name));
        }
    }

    private void readFunction(String name) {
        if ((name.equals("vec") || name.equals("hat")) && isUnitVector()) {
            readText(lexer.source().takeGroup(), "mathbf");
        } else {
            lexer.emit(Kind.COMMAND, name);
        }
    }

    private boolean isUnitVector() {
        var source = lexer.source();
        int at = source.ahead(0) == '{' ? 1 : 0;
        var name = source.startsWith("{\\imath}") || source.startsWith("{\\jmath}");
        return name || (at == 1 && VECTORS.contains(String.valueOf(source.ahead(1))) && source.ahead(2) == '}');
    }

    /// Matrices and cases are kept; what only arranges lines is not.
    private void readEnvironment(boolean begins, String written) {
        var name = written.replace("*", "").strip();
        if (name.endsWith("matrix") || name.equals("array") || name.equals("cases")) {
            if (begins && name.equals("array")) {
                lexer.source().skipBlanks();
                var _ = lexer.source().ahead(0) == '{' ? lexer.source().takeGroup() : "";
            }
            lexer.emit(begins ? Kind.BEGIN : Kind.END, name);
        } else {
            lexer.space();
        }
    }

    /// Letters of a name that is not known may hide a known one in front of them: `\quadx`, `\cdotx`.
    private void readUnknown(String name) {
        for (int length = name.length() - 1; length > 2; length--) {
            if (Commands.isKnown(name.substring(0, length))) {
                readNamed(name.substring(0, length));
                new WordScanner(lexer, false).read(name.substring(length));
                return;
            }
        }
        lexer.emit(Kind.WORD, name);
    }

    private void readText(String content, String command) {
        var text = content.replace('~', ' ').strip();
        if (text.isEmpty() || (Commands.isUpright(command) && readUpright(text, command))) {
            return;
        }
        lexer.space();
        new TextScanner(lexer.reading(), lexer.tokens()).read(text);
        lexer.space();
    }

    /// Upright letters: a variable, a unit vector, or a function's name.
    private boolean readUpright(String text, String command) {
        var bare = text.equals("\\imath") || text.equals("\\jmath") ? text.substring(1, 2) : text;
        if (bare.length() == 1 && Source.isLetter(bare.charAt(0))) {
            if (command.equals("mathrm") && isUnit(bare)) {
                lexer.emit(Kind.TEXT, bare);
                return true;
            }
            var isVector = command.equals("mathbf") && VECTORS.contains(bare);
            lexer.emit(Kind.LETTER, isVector ? bare + "→" : bare);
            return true;
        }
        if (Commands.isFunction(text)) {
            lexer.emit(Kind.COMMAND, Commands.common(text));
            return true;
        }
        return false;
    }

    /// Whether an upright letter is a unit: behind a number, or another unit.
    private boolean isUnit(String letter) {
        if (!UNITS.contains(letter) || lexer.tokens().isEmpty()) {
            return false;
        }
        var last = lexer.tokens().getLast();
        return last.is(Kind.NUMBER) || last.isClosing() || last.is(Kind.TEXT) || last.is("/");
    }
}

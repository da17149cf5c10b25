package dev.millrace.verifiers.math.phrase;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes what is not mathematics for words. Blanks, braces that group, quotation marks and full stops do not
/// count, and in words alone neither do capitals.
public final class Wording {
    private static final Set<String> IN_WORDS = Set.of("-", "'", ".", "(", ")", "/", ",", "!", "%");
    private static final Set<String> EVERYTHING =
            Set.of("allrealnumbers", "allreals", "realnumbers", "allrealvalues", "allreal", "reals", "anyrealnumber");
    private static final Set<String> NOTHING =
            Set.of("nosolution", "nosolutions", "norealsolution", "norealsolutions", "emptyset", "theemptyset", "none");

    private static final List<String> CHOICES = List.of("option", "choice", "answer");

    private Wording() {}

    /// Whether tokens are words and nothing else.
    public static boolean isWords(List<Token> tokens) {
        return !tokens.isEmpty()
                && startsWithWord(tokens)
                && tokens.stream().allMatch(token -> token.isWord() || token.is(Kind.LETTER) || isInWords(token));
    }

    private static boolean startsWithWord(List<Token> tokens) {
        var first = tokens.getFirst().is("(") && tokens.size() > 1 ? tokens.get(1) : tokens.getFirst();
        return first.isWord();
    }

    private static boolean isInWords(Token token) {
        return token.is(Kind.SYMBOL) && IN_WORDS.contains(token.text());
    }

    /// Tokens as words.
    public static Answer of(List<Token> tokens) {
        var text = new StringBuilder();
        for (var token : tokens) {
            if (!token.is("{") && !token.is("}") && !token.is(".")) {
                text.append(token.text());
            }
        }
        var words = text.toString().replace(" ", "");
        return isWords(tokens) ? meant(lettersOf(words)) : new Answer.Words(words);
    }

    /// A text that is too long to be taken apart.
    public static Answer of(String text) {
        var words = new StringBuilder();
        text.chars()
                .filter(c -> !Character.isWhitespace(c) && "{}$".indexOf(c) < 0)
                .forEach(c -> words.append((char) c));
        return new Answer.Words(words.toString());
    }

    private static String lettersOf(String words) {
        var letters = new StringBuilder();
        words.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static Answer meant(String words) {
        if (EVERYTHING.contains(words)) {
            return new Answer.Domain("R");
        }
        for (var choice : CHOICES) {
            if (words.startsWith(choice) && words.length() == choice.length() + 1) {
                return new Answer.Words(words.substring(choice.length()));
            }
        }
        return NOTHING.contains(words) ? new Answer.SetOf(List.of()) : new Answer.Words(words);
    }
}

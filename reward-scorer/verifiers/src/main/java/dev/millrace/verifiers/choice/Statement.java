package dev.millrace.verifiers.choice;

import com.google.re2j.Pattern;
import java.util.Optional;

/// What a response says where it states its choice: what follows `the answer is`, or stands in `\boxed{}`.
///
/// It names the option whose [Letter] it begins with, or whose text it is. It names several where another letter
/// stands in brackets or after a comma, a slash, `and`, `or` and the like, before the sentence ends or gives a
/// reason.
///
/// @param line its first line, without markup
/// @param said all of it, without what leads to the letter, as in `most likely option`
record Statement(String line, String said) {
    /// Characters looked at: enough for an option's text.
    private static final int LONGEST = 500;

    private static final Pattern LEAD =
            Pattern.compile("(?i)^(?:[\\s:]|\\b(?:is|the|either|option|choice|letter|answer|"
                    + "most|likely|probably|clearly|therefore|thus|indeed|simply|definitely|correct|best|final)\\b)*");
    private static final Pattern END = Pattern.compile("[.;!?](?:\\s|$)|\\n|\\b(?:because|since|as)\\b");
    private static final Pattern BRACKET_OR_JOINT = Pattern.compile("(?i)([(\\[])|[,/&+|]|"
            + "\\b(?:or|and|not|but|maybe|perhaps|possibly|also|rather|actually|wait|no|then|option|choice)\\b");

    /// A statement as a response writes it.
    static Statement of(String written) {
        var beginning = written.substring(0, Math.min(written.length(), LONGEST));
        var bare = Markup.removed(beginning);
        var lead = LEAD.matcher(bare);
        return new Statement(bare.lines().findFirst().orElse(""), lead.find() ? bare.substring(lead.end()) : bare);
    }

    /// Which of the options it names.
    Choice choice(ChoiceOptions options) {
        var letter = letter(options);
        if (letter.isPresent()) {
            return namesAnother(letter.get(), options)
                    ? new Choice.Several()
                    : new Choice.One(letter.get().capital());
        }
        return options.textual(line)
                .or(() -> options.textual(said))
                .<Choice>map(Choice.One::new)
                .orElseGet(Choice.None::new);
    }

    /// The option it names with nothing but a letter.
    Choice loneLetter(ChoiceOptions options) {
        return letter(options)
                .filter(Letter::isLast)
                .<Choice>map(letter -> new Choice.One(letter.capital()))
                .orElseGet(Choice.None::new);
    }

    private Optional<Letter> letter(ChoiceOptions options) {
        return Letter.startOf(said).filter(it -> options.has(it.capital()));
    }

    private static boolean namesAnother(Letter letter, ChoiceOptions options) {
        var end = END.matcher(letter.rest());
        var sentence = end.find() ? letter.rest().substring(0, end.start()) : letter.rest();
        for (var mark = BRACKET_OR_JOINT.matcher(sentence); mark.find(); ) {
            var from = mark.group(1) == null ? mark.end() : mark.start();
            var other = Letter.startOf(sentence.substring(from).strip());
            if (other.isPresent()
                    && options.has(other.get().capital())
                    && other.get().capital() != letter.capital()) {
                return true;
            }
        }
        return false;
    }
}

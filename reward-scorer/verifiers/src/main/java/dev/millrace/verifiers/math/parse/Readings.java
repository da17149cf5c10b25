package dev.millrace.verifiers.math.parse;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.token.Ambiguity;
import dev.millrace.verifiers.math.token.Reading;
import java.util.List;
import java.util.Set;

/// All ways to read one text.
public final class Readings {
    private final String text;
    private final boolean plain;
    private final Answer usual;
    private final Set<Ambiguity> met;

    private Readings(String text, boolean plain) {
        var reading = Reading.usual();
        this.text = text;
        this.plain = plain;
        this.usual = new AnswerParser(reading).read(text, plain);
        this.met = reading.met();
    }

    /// Reads a text in the usual way.
    ///
    /// @param text the answer
    /// @param plain whether it stands in plain text, where a comma may be a decimal one
    public static Readings of(String text, boolean plain) {
        return new Readings(text, plain);
    }

    /// The usual way.
    public Answer usual() {
        return usual;
    }

    /// The other ways: the usual one but for one ambiguity each.
    ///
    /// @param excluded ambiguities that are only taken in the usual way
    public List<Answer> others(Ambiguity... excluded) {
        return met.stream()
                .filter(ambiguity -> !List.of(excluded).contains(ambiguity))
                .map(ambiguity -> new AnswerParser(Reading.with(ambiguity)).read(text, plain))
                .filter(answer -> !answer.equals(usual))
                .toList();
    }
}

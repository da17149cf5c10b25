package dev.millrace.verifiers.math.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where a response may have its answer.
public enum Place {
    /// After a "final answer is" or "Final Answer:" that follows the last box: what corrects the box.
    FINAL,
    /// In the last `\boxed{}` or `\fbox{}`; in several, if they are joined by commas, `and` or `or`.
    BOXED,
    /// After the last `Answer:`.
    ANSWER,
    /// After the last `####`.
    HASH,
    /// After the last "answer is" or "answers are".
    PHRASE,
    /// The last formula or number, whichever ends last.
    LAST;

    /// What the configuration calls it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The place of a word, if it is one.
    public static Optional<Place> of(String word) {
        return Arrays.stream(values())
                .filter(place -> place.word().equals(word))
                .findFirst();
    }

    /// What the configuration may call them.
    public static List<String> words() {
        return Arrays.stream(values()).map(Place::word).toList();
    }
}

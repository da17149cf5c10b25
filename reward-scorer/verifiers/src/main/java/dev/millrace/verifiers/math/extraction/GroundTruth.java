package dev.millrace.verifiers.math.extraction;

import java.util.Optional;

/// Finds the answer in a ground truth: a formula, plain text, a sentence, or a whole solution.
public final class GroundTruth {
    private static final int TAIL = 1 << 16;
    private static final int SENTENCE = 3;

    private GroundTruth() {}

    /// The answer, if there is one.
    public static Optional<Candidate> answer(String groundTruth) {
        var text =
                groundTruth.substring(Math.max(0, groundTruth.length() - TAIL)).strip();
        var passage = new Passage(text);
        return Boxes.last(text).or(() -> Marks.hash(passage)).or(() -> sentence(passage));
    }

    private static Optional<Candidate> sentence(Passage passage) {
        var text = passage.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var spans = passage.spans();
        if (!spans.isEmpty() && Mention.plainWords(passage.withoutFormulas()) >= SENTENCE) {
            return Marks.line(passage)
                    .or(() -> Marks.phrase(passage))
                    .or(() -> new Statement(passage, 0, text.length()).ending())
                    .or(() -> Optional.of(new Candidate(text, true)));
        }
        return Optional.of(new Candidate(withoutSigns(text), spans.isEmpty() && !text.contains("\\")));
    }

    /// Without the signs that make a formula of it.
    private static String withoutSigns(String text) {
        return text.replace("\\(", " ").replace("\\)", " ").replace("\\[", " ").replace("\\]", " ");
    }
}

package dev.millrace.verifiers.math.extraction;

import java.util.List;

/// Finds the answer in a ground truth: a formula, plain text, a sentence, or a whole solution.
public final class GroundTruth {
    private static final int TAIL = 1 << 16;
    private static final int SENTENCE = 3;

    private GroundTruth() {}

    /// What may be the answer: the first of these that is mathematics, or else the first. None for no text.
    public static List<Candidate> answers(String groundTruth) {
        var text =
                groundTruth.substring(Math.max(0, groundTruth.length() - TAIL)).strip();
        var passage = new Passage(text);
        var marked = Boxes.last(text).or(() -> Marks.hash(passage));
        if (marked.isPresent() || text.isEmpty()) {
            return marked.stream().toList();
        }
        var whole = new Candidate(withoutSigns(text), passage.spans().isEmpty() && !text.contains("\\"));
        var isSentence = !passage.spans().isEmpty() && Mention.plainWords(passage.withoutFormulas()) >= SENTENCE;
        return isSentence ? sentence(passage, whole) : List.of(whole);
    }

    /// What a sentence announces as the answer; or all of it, or the formula that it ends with.
    private static List<Candidate> sentence(Passage passage, Candidate whole) {
        var announced = Marks.line(passage).or(() -> Marks.phrase(passage));
        if (announced.isPresent()) {
            return List.of(announced.get());
        }
        return new Statement(passage, 0, passage.text().length())
                .ending()
                .map(last -> List.of(whole, last))
                .orElse(List.of(whole));
    }

    /// Without the signs that make a formula of it.
    private static String withoutSigns(String text) {
        return text.replace("\\(", " ").replace("\\)", " ").replace("\\[", " ").replace("\\]", " ");
    }
}

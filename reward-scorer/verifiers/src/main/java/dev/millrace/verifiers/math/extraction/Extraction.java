package dev.millrace.verifiers.math.extraction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the answer in a response: at the first of some places where there is something. What is there counts,
/// also if it makes no sense: nothing is looked for at a weaker place then.
///
/// @param places where to look, in this order
public record Extraction(List<Place> places) {
    /// Every place.
    public static final Extraction EVERYWHERE = new Extraction(List.of(Place.values()));

    /// Answers stand at the end of a response; what comes before this many characters is not looked at.
    private static final int TAIL = 1 << 16;

    public Extraction {
        places = List.copyOf(places);
    }

    /// Where it looks, in words.
    public String words() {
        return places.stream().map(Place::word).collect(Collectors.joining(", "));
    }

    /// The answer, if there is one.
    public Optional<Candidate> answer(String response) {
        var tail = new Passage(response.substring(Math.max(0, response.length() - TAIL)));
        for (var place : places) {
            var found = at(place, tail);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Candidate> at(Place place, Passage passage) {
        return switch (place) {
            case FINAL -> Marks.corrected(passage);
            case BOXED -> Boxes.last(passage.text());
            case ANSWER -> Marks.line(passage);
            case HASH -> Marks.hash(passage);
            case PHRASE -> Marks.phrase(passage);
            case LAST -> new Statement(passage, 0, passage.text().length()).lastOrAll();
        };
    }
}

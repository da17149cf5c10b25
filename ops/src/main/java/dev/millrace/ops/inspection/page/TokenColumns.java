package dev.millrace.ops.inspection.page;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.inspection.TokenRow;
import dev.millrace.ops.inspection.TokenTexts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A stretch of the tokens of one response, by columns.
///
/// @param trajectory the response
/// @param rows all of its tokens
/// @param texts what they stand for
record TokenColumns(Trajectory trajectory, List<TokenRow> rows, TokenTexts texts) {
    private static final int LONGEST_TEXT = 1_000;

    /// The columns; one that is unknown for all of the stretch is left out.
    ///
    /// @param from the first token
    /// @param limit tokens at most
    Map<String, Object> values(int from, int limit) {
        int until = Math.min(rows.size(), from + limit);
        var stretch = rows.subList(Math.min(from, until), until);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("total", rows.size());
        values.put("from", from);
        values.put("ids", stretch.stream().mapToInt(TokenRow::id).toArray());
        putTexts(values, stretch);
        values.put("versions", stretch.stream().mapToLong(TokenRow::version).toArray());
        values.put(
                "written",
                stretch.stream().map(row -> row.numbers().isPresent()).toList());
        for (var measure : TokenMeasure.values()) {
            var numbers = measure.of(trajectory, stretch);
            if (Arrays.stream(numbers).anyMatch(Double::isFinite)) {
                values.put(measure.key(), numbers);
            }
        }
        return values;
    }

    private void putTexts(Map<String, Object> values, List<TokenRow> stretch) {
        if (texts.isKnown() && !stretch.isEmpty()) {
            int from = stretch.getFirst().index();
            var pieces = new TokenPieces(texts, trajectory.rollout().tokenIds()).of(from, from + stretch.size());
            values.put(
                    "texts",
                    pieces.stream()
                            .map(text -> TextCut.of(text, LONGEST_TEXT).text())
                            .toList());
            values.put("lengths", lengths(pieces));
            values.put("special", special(stretch));
        }
    }

    /// Characters of those that are cut, by their place within the stretch.
    private static Map<Integer, Integer> lengths(List<String> pieces) {
        return IntStream.range(0, pieces.size())
                .filter(place -> pieces.get(place).length() > LONGEST_TEXT)
                .boxed()
                .collect(Collectors.toMap(
                        place -> place, place -> pieces.get(place).length()));
    }

    /// Places within the stretch of tokens that stand for no text.
    private List<Integer> special(List<TokenRow> stretch) {
        var ids = stretch.stream()
                .map(TokenRow::id)
                .distinct()
                .filter(texts::isSpecial)
                .toList();
        return IntStream.range(0, stretch.size())
                .filter(place -> ids.contains(stretch.get(place).id()))
                .boxed()
                .toList();
    }
}

package dev.millrace.ops.inspection.page;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.inspection.TokenRow;
import dev.millrace.ops.inspection.TokenTexts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        if (!texts.areKnown() || stretch.isEmpty()) {
            return;
        }
        int from = stretch.getFirst().index();
        var pieces = new TokenPieces(texts, trajectory.rollout().tokenIds()).of(from, from + stretch.size());
        values.put(
                "texts",
                pieces.stream()
                        .map(text -> TextCut.of(text, LONGEST_TEXT).text())
                        .toList());
        if (pieces.stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
            values.put("lengths", pieces.stream().mapToInt(String::length).toArray());
        }
        var special = stretch.stream()
                .map(TokenRow::id)
                .distinct()
                .filter(texts::isSpecial)
                .collect(Collectors.toSet());
        values.put(
                "special",
                stretch.stream().map(row -> special.contains(row.id())).toList());
    }
}

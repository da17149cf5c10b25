package dev.millrace.ops.inspection.page;

import dev.millrace.ops.inspection.TokenTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The text that each token adds to those before it: together they are the response, with the spaces that a
/// tokenizer puts between words. Where several tokens make one character, the first has it and the others have none.
final class TokenPieces {
    private static final char UNKNOWN = '\ufffd';
    private static final int LONGEST = 6;

    private final TokenTexts texts;
    private final int[] ids;
    private final Map<List<Integer>, String> known = new HashMap<>();

    /// Of a response.
    ///
    /// @param texts what tokens stand for
    /// @param ids its tokens
    TokenPieces(TokenTexts texts, int[] ids) {
        this.texts = texts;
        this.ids = ids;
    }

    /// The texts of some tokens.
    ///
    /// @param from the first
    /// @param until after the last
    List<String> of(int from, int until) {
        List<String> pieces = new ArrayList<>(until - from);
        int at = Math.max(0, from - LONGEST);
        while (at < until) {
            int size = size(at);
            for (int place = Math.max(at, from); place < Math.min(at + size, until); place++) {
                pieces.add(place == at ? added(at, size) : "");
            }
            at += size;
        }
        return pieces;
    }

    /// How many tokens from here on make whole characters together; 1 where none do.
    private int size(int at) {
        for (int size = 1; size <= LONGEST && at + size <= ids.length; size++) {
            if (added(at, size).indexOf(UNKNOWN) < 0) {
                return size;
            }
        }
        return 1;
    }

    private String added(int at, int size) {
        if (at == 0) {
            return text(0, size);
        }
        var before = text(at - 1, at);
        var both = text(at - 1, at + size);
        return both.startsWith(before) ? both.substring(before.length()) : text(at, at + size);
    }

    private String text(int from, int until) {
        var part = Arrays.copyOfRange(ids, from, until);
        var key = Arrays.stream(part).boxed().toList();
        return known.computeIfAbsent(key, _ -> texts.raw(part).orElse(""));
    }
}

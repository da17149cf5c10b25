package dev.millrace.ops.chain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The tokens of the chain task, one a word, and their ids.
public final class ChainVocabulary {
    /// Stands after the end of a sequence in a padded batch; never read.
    public static final String PAD = "<pad>";
    /// Begins every prompt.
    public static final String BEGIN = "<bos>";
    /// Ends every response.
    public static final String END = "<eos>";
    /// What any other word is read as.
    public static final String UNKNOWN = "<unk>";
    /// Fills a prompt's unused places.
    public static final String FILLER = "_";
    /// Stands between operations and the first digit.
    public static final String EQUALS = "=";
    /// Stands between the digits and the answer; verifiers look for it.
    public static final String ANSWER_MARK = "#";

    /// Those that do not belong to the text and are left out of it.
    public static final List<String> SPECIAL = List.of(PAD, BEGIN, END, UNKNOWN);

    private static final Map<String, Integer> IDS = ids();

    private ChainVocabulary() {}

    /// Every token and its id, in the order of the ids.
    public static Map<String, Integer> tokens() {
        return IDS;
    }

    /// The id of a token.
    ///
    /// @param token one of [#tokens]
    public static int id(String token) {
        var id = IDS.get(token);
        if (id == null) {
            throw new IllegalArgumentException("token: got '" + token + "', expected one of " + IDS.keySet());
        }
        return id;
    }

    /// The ids of a text's words.
    ///
    /// @param text tokens with spaces between
    public static int[] ids(String text) {
        return Stream.of(text.split(" ", -1)).mapToInt(ChainVocabulary::id).toArray();
    }

    private static Map<String, Integer> ids() {
        var digits = Stream.iterate(0, digit -> digit < 10, digit -> digit + 1).map(String::valueOf);
        var words = Stream.concat(digits, Operation.ALL.stream().map(Operation::token));
        Map<String, Integer> ids = new LinkedHashMap<>();
        Stream.of(SPECIAL.stream(), Stream.of(FILLER, EQUALS, ANSWER_MARK), words)
                .flatMap(tokens -> tokens)
                .forEach(token -> ids.put(token, ids.size()));
        return Collections.unmodifiableMap(ids);
    }
}
